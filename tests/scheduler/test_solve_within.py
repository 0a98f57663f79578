"""A solve that keeps meetings to given starts, or begins from a plan."""

from random import Random

import pytest

from constraints.rule import TIERS
from scheduler.candidates import find_candidates
from scheduler.narrowing import narrow
from scheduler.result import Found, Impossible
from scheduler.solve import Options, solve
from tests.scheduler.alternatives.tiny_years import tiny

QUICK = Options(workers=1, time_limit=5)


def cost(found: Found) -> list[int]:
    return [tier.cost for tier in found.tiers]


@pytest.mark.parametrize("seed", range(10))
def test_meetings_keep_to_their_starts_and_the_best_of_all_days_is_the_best(seed: int) -> None:
    year = tiny(Random(seed))
    best = solve(year, QUICK)
    if not isinstance(best, Found):
        return
    meeting = next(one for one in year.planned if not one.optional)
    masks = narrow(year, find_candidates(year)).masks
    costs = []
    for number in year.grid.day_numbers(masks[meeting.id]):
        day = year.grid.day(number)
        kept = solve(year, QUICK, within={meeting.id: year.grid.span_mask(day, day)})
        if isinstance(kept, Found):
            assert kept.plan.by_meeting[meeting.id].slot.day == day
            costs.append(cost(kept))
        else:
            assert isinstance(kept, Impossible)
    assert min(costs) == cost(best)


def test_no_start_left_is_impossible() -> None:
    years = (tiny(Random(seed)) for seed in range(20))
    year, meeting = next((one, held) for one in years for held in one.planned if not held.optional)
    assert isinstance(solve(year, QUICK, within={meeting.id: 0}), Impossible)


def test_a_plan_to_begin_with_is_never_made_worse() -> None:
    year = next(one for seed in range(20) if isinstance(solve(one := tiny(Random(seed)), QUICK), Found))
    best = solve(year, QUICK)
    assert isinstance(best, Found)
    again = solve(year, Options(workers=1, time_limit=0.01), start=best.plan)
    assert isinstance(again, Found)
    assert cost(again) == cost(best)
    assert len(again.tiers) == len(TIERS)
