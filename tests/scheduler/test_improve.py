"""Along the days of the best plan, a bad plan becomes as good as the best."""

from constraints.rule import TIERS
from scheduler.clock import Clock
from scheduler.improve import Improver
from scheduler.incumbent import Incumbent
from scheduler.progress import silent
from tests.scheduler.exhaustive.hold import hold
from tests.scheduler.exhaustive.pieces import PLENTY, pieces


def test_along_the_days_of_the_best_plan_the_best_is_found():
    def check(case):
        candidates, postings, search = pieces(case.year)
        incumbent = Incumbent(case.year, Clock(PLENTY, deterministic=True), silent)
        incumbent.offer(case.plans.best(tiers=tuple(reversed(TIERS))).plan)
        if any(case.best.cost[tier] > 2 * incumbent.cost[tier] for tier in TIERS):
            return  # tiers are weighed by what they cost before
        grid = case.year.grid
        days = {meeting.id: set() for meeting in case.year.planned}
        for one in case.best.plan.placements:
            days[one.meeting] = {grid.day_number(one.slot.day)}
        Improver(case.year, candidates, postings, search, 1).along(incumbent, days, PLENTY)
        assert incumbent.cost == case.best.cost

    hold(check, planned=True)
