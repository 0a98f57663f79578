"""The meetings of a day find their hours together, whichever of them is tried first."""

import pytest

from constraints.closed_days import ClosedDays
from constraints.no_double_booking import NoDoubleBooking
from constraints.opening_hours import OpeningHours
from constraints.rule import TIERS
from constraints.seats import Seats
from constraints.verify import verify
from constraints.window import InWindow
from scheduler.builder import Builder
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.day_by_day import place_on
from tests.constraints.years import meeting, post, seat, year

DAYS = "2027-03-01 2027-03-31"
RULES = (InWindow(), ClosedDays(), OpeningHours(), Seats(), NoDoubleBooking())
SUNDAY, NINTH, TENTH = 6, 8, 9
"""Days by their number on the grid."""
CHAIR = post("¤formand", "¤p")


def building(*meetings):
    """A builder of a year with these meetings, in all of which one person has to sit, and their year."""
    of = year(*meetings, posts=[CHAIR], rules=RULES)
    return of, Builder(of, find_candidates(of), None)


def sat_in(name, minutes, hours, **changes):
    """A meeting that the chair has to come to, within hours of the day."""
    return meeting(
        name, DAYS, minutes=minutes, hours=hours, seats=(seat("¤formand", attendance="required"),), **changes
    )


def test_whoever_is_left_over_is_tried_first_the_next_time():
    # Tried first, the one that may lie anywhere takes the only hour of the other.
    of, builder = building(sat_in("¤a", 60, (540, 660)), sat_in("¤b", 60, (540, 600)))
    assert place_on(builder, list(of.planned), NINTH) == []
    plan = builder.plan()
    assert verify(of, plan).holds
    assert {placement.slot.day for placement in plan.placements} == {of.grid.day(NINTH)}


def test_what_does_not_fit_into_the_day_is_given_back():
    of, builder = building(*(sat_in(name, 60, (540, 660)) for name in ("¤a", "¤b", "¤c")))
    left = place_on(builder, list(of.planned), NINTH)
    assert len(left) == 1
    assert {placement.meeting for placement in builder.plan().placements} == {"¤a", "¤b", "¤c"} - {left[0].id}
    assert place_on(builder, left, TENTH) == []


def test_a_day_on_which_nothing_can_be_held_leaves_everything():
    of, builder = building(sat_in("¤a", 60, (540, 660)))
    assert place_on(builder, list(of.planned), SUNDAY) == list(of.planned)
    assert builder.plan().placements == ()


@pytest.mark.parametrize("kind", ["dialogue", "body"])
def test_given_days_are_kept_as_far_as_they_can_be(kind):
    names = ("¤a", "¤b", "¤c")
    of, _ = building(*(sat_in(name, 60, (540, 660), kind=kind) for name in names))
    plan = construct(of, find_candidates(of), 1, dict.fromkeys(names, NINTH))
    days = sorted(of.grid.day_number(placement.slot.day) for placement in plan.placements)
    assert verify(of, plan).holds
    assert days.count(NINTH) == 2
    assert len(days) == 3
    assert verify(of, plan).cost == dict.fromkeys(TIERS, 0)
