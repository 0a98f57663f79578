"""A rule's file, its `type`, its line in the index, its page and its strategy go by one name."""

import sys
from pathlib import Path

import pytest

from constraints.index import RULES
from constraints.rule import Rule, SlotRule
from tests.constraints.pages.page import RULES as PAGES
from tests.constraints.pages.page import read_page
from tests.constraints.strategies.index import CASES, FAULTS

ROOT = Path(__file__).parents[2]
TYPES = {kind.model_fields["type"].default: kind for kind in RULES}
EVERY_RULE = pytest.mark.parametrize("kind", TYPES)


@EVERY_RULE
def test_one_name_for_file_type_page_and_strategy(kind):
    assert Path(sys.modules[TYPES[kind].__module__].__file__) == ROOT / "constraints" / f"{kind}.py"
    assert TYPES[kind].model_fields["type"].annotation.__args__ == (kind,)
    assert read_page(kind).title == kind
    assert (Path(__file__).parent / "strategies" / f"{kind}.py").is_file()


def test_there_is_nothing_besides_the_rules_of_the_index():
    beside = {"README", "edge-year"}
    assert {page.stem for page in PAGES.glob("*.md")} - beside == TYPES.keys()
    assert list(CASES) == list(TYPES)
    assert list(FAULTS) == list(TYPES)
    assert set(leaves(Rule)) - {SlotRule} == set(RULES)
    assert len(TYPES) == len(RULES)


def leaves(kind):
    """Every class below one that has none below itself."""
    for below in kind.__subclasses__():
        if below.__module__.startswith("constraints."):
            yield from leaves(below) if below.__subclasses__() else (below,)
