"""What holds the rules bites: each fault planted in a rule's source is caught."""

import sys

import pytest

from constraints.rule import SlotRule
from tests.constraints.contract.catching import catches, example_of
from tests.constraints.contract.planting import planted
from tests.constraints.strategies.index import FAULTS, TYPES

LEAST = 5
EVERY_FAULT = [
    pytest.param(kind, old, new, id=f"{kind}-{face}-{number}")
    for kind, faces in FAULTS.items()
    for face, faults in faces.items()
    for number, (old, new) in enumerate(faults, 1)
]


def module_of(kind):
    """The module of a rule."""
    return sys.modules[TYPES[kind].__module__]


@pytest.mark.parametrize(("kind", "old", "new"), EVERY_FAULT)
def test_a_planted_fault_is_caught(kind, old, new):
    example_of(kind)  # read before the fault is there, by the rule as it is
    with planted(module_of(kind), old, new):
        assert catches(kind) is not None


@pytest.mark.parametrize("kind", TYPES)
def test_nothing_is_caught_where_nothing_is_planted(kind):
    assert catches(kind, cases=10) is None


@pytest.mark.parametrize("kind", TYPES)
def test_every_face_of_a_rule_has_faults_to_plant(kind):
    faces = ("both",) if issubclass(TYPES[kind], SlotRule) else ("post", "check")
    assert all(len(FAULTS[kind].get(face, ())) >= LEAST for face in faces)
    own = {"post", "check"} & vars(TYPES[kind]).keys()
    assert all(len(FAULTS[kind].get(face, ())) >= 3 for face in own)


def test_a_fault_is_gone_when_it_has_been_looked_for():
    module = module_of("window")
    code = module.InWindow.amount.__code__
    with planted(module, "seated[0] <= slot.day", "seated[0] < slot.day"):
        assert module.InWindow.amount.__code__ != code
    assert module.InWindow.amount.__code__ == code
