"""What only tightens bounds takes no plan away that the people's own rules allow."""

from dataclasses import replace

from constraints.availability import Availability
from constraints.no_double_booking import NoDoubleBooking
from constraints.plan_model import PlanModel
from constraints.postings import PriceFloor
from constraints.seats import Seats
from constraints.verify import verify
from scheduler.model.build import Model
from tests.constraints.contract.fix import fix
from tests.constraints.contract.solving import solve

LEANS_ON = (Seats(), Availability(), NoDoubleBooking())
"""Rules that every year has and that redundant postings may count on."""


def check_redundant(case):
    """A plan that breaks nothing is allowed by a model with the redundant postings too, at its own cost."""
    posted = case.rule.post(PlanModel(case.year, case.candidates.masks))
    if not any(isinstance(one, PriceFloor) or getattr(one, "redundant", False) for one in posted):
        return
    if verify(replace(case.year, rules=(*LEANS_ON, case.rule)), case.plan).broken:
        return
    model = Model(case.year, case.candidates, (case.rule,), redundant=True, wide=0)
    fix(model, case.plan)
    if case.rule.tier is not None:
        model.cp.minimize(model.charges.cost(case.rule.tier))
    solver = solve(model.cp)
    assert solver is not None
    if case.rule.tier is not None:
        cost = verify(case.year, case.plan).cost[case.rule.tier]
        assert solver.value(model.charges.cost(case.rule.tier)) == cost
