"""On tiny years the moves found cost what an exhaustive search finds, and nothing that stands fast moves."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from constraints.series_count import SeriesCount
from constraints.verify import verify
from scheduler.replan.carry import carry
from scheduler.replan.disturbance import disturbance
from scheduler.replan.freeze import frozen
from scheduler.replan.replan import Refused, Replanned, Terms, replan
from scheduler.result import Impossible
from tests.constraints.years import meeting, placed, plan, window, year
from tests.scheduler.replan.tiny import CHANGES, DAYS, RULES, cheapest, draw

EARLY = date(2027, 1, 4)
ALONE = {"workers": 1, "time_limit": 20.0, "notice": 0}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", CHANGES)
def test_no_plan_moves_less(kind: str, seed: int) -> None:
    drawn = draw(Random(seed), kind)
    if drawn is None:
        pytest.skip("no first plan")
    _, before, changed = drawn
    prices = disturbance(changed, before, EARLY, {})
    least = cheapest(changed, before, dict(prices.moves), prices.cancelling, dict(prices.taken_in))
    found = replan(changed, before, Terms(EARLY, **ALONE))
    if least is None:
        assert isinstance(found, Impossible)
        return
    assert isinstance(found, Replanned)
    assert verify(changed, found.plan).holds
    assert (found.cost, found.bound) == (least, least)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kind", CHANGES)
def test_what_stands_fast_never_moves(kind: str, seed: int) -> None:
    drawn = draw(Random(seed), kind)
    if drawn is None:
        pytest.skip("no first plan")
    _, before, changed = drawn
    today = date(2027, 3, 2)
    approved = frozenset({"m1"})
    fast = frozen(changed, carry(changed, before), today, approved, frozenset(), 0)
    found = replan(changed, before, Terms(today, approved=approved, **ALONE))
    if isinstance(found, Replanned):
        for name in fast:
            assert found.plan.by_meeting[name].slot == before.by_meeting[name].slot
        moved = [one for one in found.differences if one.kind == "moved"]
        assert all(one.after and one.after.slot.day >= today for one in moved)
    elif isinstance(found, Refused):
        past = {one.meeting for one in before.placements if one.slot.day < today}  # also one taken out
        assert set(found.meetings) <= {*fast, *past}


@pytest.mark.parametrize("seed", range(10, 12))
@pytest.mark.parametrize("kind", CHANGES)
def test_again_changes_nothing(kind: str, seed: int) -> None:
    drawn = draw(Random(seed), kind)
    if drawn is None:
        pytest.skip("no first plan")
    _, before, changed = drawn
    found = replan(changed, before, Terms(EARLY, **ALONE))
    if isinstance(found, Replanned):
        again = replan(changed, found.plan, Terms(EARLY, **ALONE))
        assert isinstance(again, Replanned)
        assert (again.plan, again.differences, again.cost) == (found.plan, (), 0)


@pytest.mark.parametrize("spare", [False, True])
def test_too_few_meetings_are_mended_by_one_that_was_dropped_or_proven_impossible(spare: bool) -> None:
    """No meeting is to blame that there are too few: whatever may mend it must be looked for."""
    one, other, dropped = (
        replace(
            meeting(name, window=window(DAYS[0], DAYS[2]), hours=(540, 660), optional=name == "c"), series="s"
        )
        for name in "abc"
    )
    rules = (*RULES, SeriesCount(id="antal", meetings="s", least=2))
    before = plan(
        placed("a", f"{DAYS[0]} 9:00"), placed("b", f"{DAYS[1]} 9:00"), dropped=["c"] if spare else []
    )
    left = (one, dropped) if spare else (one,)
    assert other not in left
    found = replan(
        year(*left, rules=rules, dates="2027-03-01 2027-03-05", step=60), before, Terms(EARLY, **ALONE)
    )
    if spare:
        assert isinstance(found, Replanned)
        assert {one.meeting: one.kind for one in found.differences} == {"b": "cancelled", "c": "added"}
        assert found.proven
    else:
        assert isinstance(found, Impossible)
