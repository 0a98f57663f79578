"""Along the days of the best plan, a bad plan becomes as good as the best."""

from constraints.rule import TIERS
from scheduler.clock import Clock
from scheduler.improve import Improver
from scheduler.incumbent import Incumbent
from scheduler.progress import silent
from tests.scheduler.exhaustive.hold import hold
from tests.scheduler.exhaustive.pieces import PLENTY, pieces


def improved(case, days):
    """What the worst plan that the year has costs once a better one was sought along the days."""
    candidates, postings, search = pieces(case.year)
    incumbent = Incumbent(case.year, Clock(PLENTY, deterministic=True), silent)
    incumbent.offer(case.plans.best(tiers=tuple(reversed(TIERS))).plan)
    before = incumbent.cost
    better = Improver(case.year, candidates, postings, search, 1).along(incumbent, days, PLENTY)
    assert better == (incumbent.cost != before)
    return incumbent.cost


def test_along_the_days_of_the_best_plan_the_best_is_found():
    def check(case):
        grid = case.year.grid
        days = {one.meeting: {grid.day_number(one.slot.day)} for one in case.best.plan.placements}
        assert improved(case, days) == case.best.cost

    hold(check, planned=True)
