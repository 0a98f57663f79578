"""Every plan is a solution of the days alone, and costs no less than these."""

from constraints.rule import TIERS
from scheduler.model.day_model import DayModel
from scheduler.parts import parts
from tests.constraints.contract.hint import check_complete
from tests.constraints.contract.solving import solve
from tests.scheduler.exhaustive.hold import hold
from tests.scheduler.exhaustive.pieces import pieces


def test_a_plan_is_a_complete_hint_and_costs_no_less_in_its_first_unequal_tier():
    def check(case):
        plan = case.plans.best(tiers=case.rng.sample(TIERS, len(TIERS)))
        charged = dict.fromkeys(TIERS, 0)
        candidates, postings, _ = pieces(case.year)
        for part in parts(case.year):
            model = DayModel(case.year, candidates, postings, part)
            model.hint(plan.plan)
            check_complete(model)
            solver = solve(model.cp, fix_variables_to_their_hinted_value=True)
            assert solver is not None
            for tier in model.tiers():
                charged[tier] += solver.value(model.charges.cost(tier))
        assert [charged[tier] for tier in TIERS] <= [plan.cost[tier] for tier in TIERS]

    hold(check, planned=True)
