"""The two faces of a rule say the same: what its model allows and charges, its check finds and counts."""

from collections import Counter
from dataclasses import replace
from itertools import product

from calendars.plan import Plan
from constraints.reading import Reading
from constraints.rooms import room_kinds
from constraints.rule import SlotRule
from constraints.verify import verify
from scheduler.model.build import Model
from tests.constraints.contract.fix import fix, unsayable
from tests.constraints.contract.solving import solve

ENCODINGS = {"by_start": 10**9, "days_first": 0}
"""How meetings are encoded: the most starts for which each has a variable of its own."""


def model_of(case, wide):
    """The model of the case's rule alone, without what only tightens bounds."""
    return Model(case.year, case.candidates, (case.rule,), redundant=False, wide=wide)


def found(case, plan=None):
    """What the rule's check finds."""
    return list(case.rule.check(Reading(case.year, plan or case.plan)))


def must_not_be(case, plan=None):
    """What it finds that must not be there."""
    return [one for one in found(case, plan) if one.hard or case.rule.tier is None]


def check_faces(case, wide):
    """A model held to the plan is feasible exactly when nothing is broken, and charges what check does."""
    model = model_of(case, wide)
    said = not unsayable(model, case.rule, case.plan)
    fix(model, case.plan)
    tiers = list(model.charges.tiers)
    assert tiers in ([], [case.rule.tier])
    if tiers:
        model.cp.minimize(model.charges.cost(case.rule.tier))
    solver = solve(model.cp) if said else None
    assert (solver is not None) == any(not must_not_be(case, plan) for plan in same_rooms(case))
    if solver is not None and case.rule.tier is not None:
        check_charges(case, model, solver)


def check_charges(case, model, solver):
    """The same amounts under the same keys, and the verifier's cost."""
    prices = case.rule.kind if isinstance(case.rule, SlotRule) else None
    expected, charged = Counter(), Counter()
    for one in found(case):
        if one.kind != prices:
            expected[one.key] += one.amount
    for (name, key), amounts in model.charges.amounts.items():
        assert name == case.rule.name
        charged[key] += sum(solver.value(amount) for amount in amounts)
    assert +charged == +expected
    cost = verify(case.year, case.plan).cost
    assert solver.value(model.charges.cost(case.rule.tier)) == cost[case.rule.tier]
    assert sum(cost.values()) == cost[case.rule.tier]


def same_rooms(case):
    """The plan with every way of giving its meetings rooms that differ in nothing from their own."""
    choices = []
    for placement in case.plan.placements:
        kinds = room_kinds(case.year, case.year.by_id[placement.meeting])
        alike = next((kind for kind in kinds if placement.room in kind), (placement.room,))
        choices.append([replace(placement, room=room) for room in alike])
    for placements in product(*choices):
        yield Plan.of(placements, case.plan.dropped, case.plan.routes)
