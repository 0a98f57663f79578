"""The difference of two plans is empty for the same plan, and says of each meeting all that changed."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from calendars.difference import Difference, RouteDifference, difference, moves, route_difference
from calendars.grid import Slot
from calendars.plan import Placement, Plan, RouteStep, Sitting

DAY = date(2027, 3, 30)
HELD = Placement("sg-mar", Slot(DAY, 540), "sal-1", "Chef", None, (Sitting("chef", "Chef", "holder"),))
BEFORE = Plan.of([HELD], ["sg-dec"])

ROOMS, PEOPLE = st.sampled_from([None, "a", "b"]), st.sampled_from([None, "A", "B"])
SLOTS = st.builds(Slot, st.dates(DAY, date(2027, 4, 2)), st.sampled_from([540, 600]))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    states = draw(
        st.fixed_dictionaries({name: st.sampled_from(["held", "dropped", "gone"]) for name in "xyz"})
    )
    held = [
        Placement(name, draw(SLOTS), draw(ROOMS), draw(PEOPLE), None, (Sitting("p", draw(PEOPLE)),))
        for name, state in states.items()
        if state == "held"
    ]
    return Plan.of(held, [name for name, state in states.items() if state == "dropped"])


def only(after: Plan) -> Difference:
    (found,) = difference(BEFORE, after)
    return found


def test_a_move_a_room_and_other_people_are_told_together() -> None:
    after = replace(HELD, slot=Slot(DAY, 600), room="sal-2", chair="Vice", sittings=(Sitting("chef"),))
    found = only(Plan.of([after], ["sg-dec"]))
    assert found.kinds == ("moved", "room", "people")
    assert (found.before, found.after) == (HELD, after)
    assert found.chair_changed
    assert found.sittings == ((Sitting("chef", "Chef", "holder"), Sitting("chef")),)


def test_the_same_hour_on_another_day_is_a_move_and_another_caseworker_is_people() -> None:
    assert only(Plan.of([replace(HELD, slot=Slot(date(2027, 3, 31), 540))])).kinds == ("moved",)
    found = only(Plan.of([replace(HELD, caseworker="Tilsyn")]))
    assert (found.kinds, found.chair_changed, found.sittings) == (("people",), False, ())


def test_dropped_and_gone_are_cancelled() -> None:
    for after in (Plan.of([], ["sg-mar", "sg-dec"]), Plan.of([])):
        found = only(after)
        assert (found.kinds, found.before, found.after) == (("cancelled",), HELD, None)


def test_what_was_dropped_is_held_again_and_what_was_unknown_is_added() -> None:
    december = Placement("sg-dec", Slot(date(2027, 12, 7), 540))
    again = Plan.of([HELD, december])
    assert only(again).kinds == ("held again",)
    assert difference(Plan.of([HELD]), again)[0].kinds == ("added",)


def test_differences_come_in_order_of_the_time_that_was_told_first() -> None:
    early, late = Placement("b", Slot(DAY, 480)), Placement("a", Slot(date(2027, 9, 1), 480))
    found = difference(Plan.of([early, late]), Plan.of([]))
    assert [one.meeting for one in found] == ["b", "a"]


def test_moves_are_the_differences_of_start() -> None:
    late = Placement("a", Slot(DAY, 900))
    elsewhere = replace(HELD, slot=Slot(DAY, 600), chair="Vice")
    found = moves(Plan.of([HELD]), Plan.of([elsewhere, late]))
    assert [(one.meeting, one.starts) for one in found] == [
        ("sg-mar", (Slot(DAY, 540), Slot(DAY, 600))),
        ("a", (None, Slot(DAY, 900))),
    ]
    assert [one.starts for one in moves(Plan.of([HELD]), Plan())] == [(Slot(DAY, 540), None)]


def test_other_people_and_rooms_at_the_same_time_are_no_move() -> None:
    changed = replace(HELD, room="sal-2", chair="Vice")
    assert moves(Plan.of([HELD]), Plan.of([changed])) == moves(Plan(), Plan()) == ()


def test_a_route_that_passes_another_meeting_is_told() -> None:
    before = Plan.of([], [], [("r", (RouteStep("sg", "sg-mar"), RouteStep("bmf", None)))])
    after = Plan.of([], [], [("r", (RouteStep("sg", "sg-apr"), RouteStep("bmf", None)))])
    assert route_difference(before, after) == (RouteDifference("r", "sg", "sg-mar", "sg-apr"),)
    assert route_difference(before, before) == ()


@given(plans(), plans())
def test_nothing_differs_exactly_when_the_same_is_held_in_the_same_way(one: Plan, other: Plan) -> None:
    found = difference(one, other)
    assert (not found) == (one.placements == other.placements)
    back = difference(other, one)
    assert {each.meeting for each in found} == {each.meeting for each in back}
    assert {each.meeting: (each.before, each.after) for each in found} == {
        each.meeting: (each.after, each.before) for each in back
    }
