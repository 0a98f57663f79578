"""Taking people and rooms, and giving them back."""

from random import Random

from constraints.max_load import MaxLoad
from scheduler.attendance import fill_seats
from scheduler.occupancy import Occupancy
from scheduler.staff import Staff
from tests.constraints.years import meeting, placed, plan, post, room, seat, slot, year

EARLY, LATE = slot("2027-03-01 9:00"), slot("2027-03-01 9:30")


def two_meetings(**changes):
    """Two meetings with the same member, in the only room there is."""
    seats = (seat("¤formand", attendance="required"),)
    common = {"seats": seats, "place": "¤hus", "needs_room": True, **changes}
    return year(
        meeting("¤a", **common),
        meeting("¤b", **common),
        posts=(post("¤formand", "¤p"),),
        rooms=(room("¤sal", "¤hus", 10),),
    )


def test_what_is_released_can_be_taken_again():
    of = two_meetings()
    staff = Staff(of)
    first, second = of.meetings
    held = staff.placement(first, EARLY)
    staff.take(first, held)
    assert staff.placement(second, LATE) is None
    staff.release(first, held)
    assert staff.placement(second, LATE).room == "¤sal"


def test_a_meeting_late_at_night_is_in_the_way_of_one_early_the_next_morning():
    of = year(
        meeting("¤a", place="¤her", seats=(seat("¤formand"),)),
        meeting("¤b", place="¤der", seats=(seat("¤formand"),)),
        posts=(post("¤formand", "¤p"),),
        travel={("¤her", "¤der"): 60},
    )
    occupancy = Occupancy(of)
    night = placed("¤a", "2027-03-01 22:30", {"¤formand": "¤p"})
    occupancy.take(of.by_id["¤a"], night)
    assert occupancy.in_the_way("¤p", of.by_id["¤b"], slot("2027-03-02 0:00")) == "¤a"
    assert occupancy.in_the_way("¤p", of.by_id["¤b"], slot("2027-03-02 0:30")) is None


def test_a_full_week_of_a_series_keeps_nobody_from_its_meetings():
    of = year(
        meeting("¤a", seats=(seat("¤formand"),)),
        posts=(post("¤formand", "¤p"),),
        rules=(MaxLoad(who="meetings", most=1),),
    )
    filled = fill_seats(of, plan(placed("¤a", "2027-03-01 9:00")))
    assert [sitting.person for sitting in filled.placements[0].sittings] == ["¤p"]


def test_a_caseworker_who_is_named_works_the_meeting_or_nobody_does():
    of = year(
        meeting("¤a", caseworkers=("¤en", "¤to")),
        posts=(post("¤en", "¤p"), post("¤to", "¤q"), post("¤tre", "¤r")),
    )
    staff = Staff(of)
    assert {staff.placement(of.meetings[0], EARLY, person).caseworker for person in ("¤p", "¤q")} == {
        "¤p",
        "¤q",
    }
    assert staff.placement(of.meetings[0], EARLY, "¤r") is None


def test_releasing_in_any_order_leaves_nothing_behind():
    seats = (seat("¤formand"),)
    of = year(
        *(meeting(f"¤{name}", minutes=30, seats=seats) for name in "abcd"),
        posts=(post("¤formand", "¤p"),),
        rules=(MaxLoad(most=4), MaxLoad(who="meetings", most=4, unit="week")),
    )
    staff = Staff(of)
    held = {}
    for number, one in enumerate(of.meetings):
        held[one] = staff.placement(one, slot(f"2027-03-01 {9 + number}:00"))
        staff.take(one, held[one])
    order = list(held)
    Random(1).shuffle(order)
    for one in order:
        staff.release(one, held[one])
    for number, one in enumerate(of.meetings):
        assert staff.placement(one, slot(f"2027-03-01 {9 + number}:00")) == held[one]
