"""Where at most as many meetings overlap as there are rooms of a kind, each gets one."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from calendars.plan import Plan
from scheduler.model.colour import colour_rooms
from tests.constraints.years import meeting, placed, year

ROOMS = ("¤a", "¤b", "¤c")


def draw(rng):
    """Meetings on two days, at most as many at once as there are rooms, and where they were before."""
    meetings, placements, taken = [], [], {}
    for number in range(rng.randint(1, 12)):
        day, start, length = rng.choice(("01", "02")), rng.randrange(0, 24), rng.choice((1, 2, 3, 5))
        span = [(day, half) for half in range(start, start + length)]
        if all(taken.get(half, 0) < len(ROOMS) for half in span):
            taken |= {half: taken.get(half, 0) + 1 for half in span}
            name = f"¤m{number}"
            meetings.append(meeting(name, minutes=30 * length))
            placements.append(placed(name, f"2027-03-{day} {8 + start // 2}:{30 * (start % 2):02}"))
    before = [placed(one.meeting, "2027-03-03 9:00", room=rng.choice(ROOMS)) for one in placements]
    return year(*meetings), placements, Plan.of(before)


@given(st.integers(0, 2**32 - 1))
def test_everybody_gets_a_room_of_their_own(seed):
    tiny, placements, before = draw(Random(seed))
    found = colour_rooms(tiny, placements, {one.meeting: ROOMS for one in placements}, before)
    assert [one.meeting for one in found if one.room not in ROOMS] == []
    until = {}
    for one in sorted(found, key=lambda one: one.slot):
        assert until.get((one.room, one.slot.day), 0) <= one.slot.minute
        until[(one.room, one.slot.day)] = one.slot.minute + tiny.by_id[one.meeting].minutes


def test_a_meeting_keeps_the_room_it_had():
    tiny = year(meeting("¤m1"))
    before = Plan.of([placed("¤m1", "2027-03-01 9:00", room="¤c")])
    found = colour_rooms(tiny, [placed("¤m1", "2027-03-02 9:00")], {"¤m1": ROOMS}, before)
    assert [one.room for one in found] == ["¤c"]
