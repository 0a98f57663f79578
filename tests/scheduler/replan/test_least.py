"""On tiny years the moves found cost what an exhaustive search finds, and nothing that stands fast moves."""

from datetime import date
from random import Random

import pytest

from constraints.verify import verify
from scheduler.replan.carry import carry
from scheduler.replan.disturbance import disturbance
from scheduler.replan.freeze import frozen
from scheduler.replan.replan import Refused, Replanned, Terms, replan
from scheduler.result import Impossible
from tests.scheduler.replan.tiny import CHANGES, cheapest, draw

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
