"""The difference of two plans."""

from calendars.grid import Slot
from calendars.plan import Plan
from calendars.plan_moves import PlanMove, plan_moves
from tests.constraints.years import day, placed, plan


def test_moved_dropped_and_new_meetings_are_told_by_time_and_others_not() -> None:
    before = plan(
        placed("a", "2027-03-05 9:00"), placed("b", "2027-03-02 9:00"), placed("d", "2027-03-03 9:00")
    )
    after = plan(
        placed("a", "2027-03-01 9:00"), placed("c", "2027-03-04 9:00"), placed("d", "2027-03-03 9:00")
    )
    assert plan_moves(before, after) == (
        PlanMove("a", Slot(day("2027-03-05"), 540), Slot(day("2027-03-01"), 540)),
        PlanMove("b", Slot(day("2027-03-02"), 540), None),
        PlanMove("c", None, Slot(day("2027-03-04"), 540)),
    )


def test_other_people_in_the_same_place_are_no_move() -> None:
    before, after = plan(placed("a", "2027-03-05 9:00")), plan(placed("a", "2027-03-05 9:00", {"x": "y"}))
    assert plan_moves(before, after) == ()
    assert plan_moves(Plan(), Plan()) == ()
