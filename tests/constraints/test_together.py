"""The cut that tells a bound how many of an administrator's meetings fit a day loses no plan."""

import pytest

from constraints.no_double_booking import NoDoubleBooking
from constraints.plan_model import PlanModel
from constraints.seats import Seats
from constraints.together import Together
from tests.constraints.years import meeting, post, seat, year

RULES = (Seats(), NoDoubleBooking(), Together())


def cuts(seats, deputy=None, rules=RULES):
    """How many of four meetings of an hour may lie between 8:00 and 10:30 by the cut; None without one."""
    posts = [post("¤kab", "¤berg", deputy=deputy), post("¤lund", "¤lund")]
    meetings = [meeting(f"¤m{n}", "2027-03-01", administrator="¤kab", seats=seats) for n in range(4)]
    tiny = year(*meetings, posts=posts, rules=rules)
    hours = 0b1111 << 16  # from 8:00 to 9:30
    names = PlanModel(tiny, {one.id: hours for one in meetings})
    found = [one.terms[-1][0] for one in Together().post(names) if one.key[0] == "cut"]
    return -found[0] if found else None


def test_an_administrator_that_must_come_has_its_meetings_one_after_another():
    assert cuts((seat("¤kab", attendance="required"),)) == 2


@pytest.mark.parametrize("attendance", ["wanted", "optional"])
def test_an_administrator_that_may_stay_away_has_any_number(attendance):
    assert cuts((seat("¤kab", attendance=attendance),)) is None


def test_an_administrator_without_a_seat_has_any_number():
    assert cuts(()) is None


def test_a_deputy_takes_one_meeting_while_the_holder_is_at_another():
    assert cuts((seat("¤kab", attendance="required"),), deputy="¤lund") is None
    assert cuts((seat("¤kab", attendance="required", deputy=False),), deputy="¤lund") == 2


def test_nothing_is_cut_where_people_may_be_in_two_places():
    assert cuts((seat("¤kab", attendance="required"),), rules=(Seats(), Together())) is None
