"""The difference of two plans names each meeting once, by the weightiest thing that differs."""

from calendars.difference import difference
from calendars.plan import Plan, Sitting
from tests.constraints.years import placed, plan


def kinds(before: Plan, after: Plan) -> list[tuple[str, str]]:
    return [(one.meeting, one.kind) for one in difference(before, after)]


def test_equal_plans_do_not_differ() -> None:
    one = plan(placed("a", "2027-03-01 9:00", {"p": "x"}), dropped=["b"])
    assert difference(one, one) == ()


def test_moved_outweighs_room_and_people() -> None:
    before = plan(placed("a", "2027-03-01 9:00", {"p": "x"}, room="r1"))
    after = plan(placed("a", "2027-03-01 9:30", {"p": "y"}, room="r2"))
    (found,) = difference(before, after)
    assert found.kind == "moved"
    assert (found.before, found.after) == (before.by_meeting["a"], after.by_meeting["a"])


def test_room_outweighs_people_and_each_is_told_alone() -> None:
    before = plan(*(placed(name, "2027-03-01 9:00", {"p": "x"}, room="r1", chair="x") for name in "abcd"))
    after = plan(
        placed("a", "2027-03-01 9:00", {"p": "y"}, room="r2", chair="x"),
        placed("b", "2027-03-01 9:00", {"p": "x"}, room="r1", chair="y"),
        placed("c", "2027-03-01 9:00", {"p": "y"}, room="r1", chair="x"),
        placed("d", "2027-03-01 9:00", {"p": "x"}, room="r1", chair="x", caseworker="z"),
    )
    assert kinds(before, after) == [("a", "room"), ("b", "people"), ("c", "people"), ("d", "people")]


def test_dropped_or_gone_is_cancelled_and_held_after_all_is_added() -> None:
    before = plan(placed("a", "2027-03-02 9:00"), placed("b", "2027-03-01 9:00"), dropped=["c", "d"])
    after = plan(placed("c", "2027-03-03 9:00"), dropped=["a", "d"])
    assert kinds(before, after) == [("b", "cancelled"), ("a", "cancelled"), ("c", "added")]


def test_an_empty_seat_is_the_same_however_it_is_written() -> None:
    before = plan(placed("a", "2027-03-01 9:00", {"p": "x"}))
    (one,) = before.placements
    after = Plan.of([type(one)(one.meeting, one.slot, sittings=(*one.sittings, Sitting("q")))])
    assert difference(before, after) == ()
