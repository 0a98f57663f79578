"""Few rooms, some alike in everything and some closed; any room named, or none."""

from constraints.rooms import Rooms
from tests.constraints.drawing.case import Cases
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

CASES = Cases(
    lambda rng, year: Rooms(), Wants(meetings=(2, 6), days=1, apart=(0, 1), rooms=True), How(foreign="rooms")
)

FAULTS = {
    "both": (
        ("room.capacity >= meeting.capacity", "room.capacity > meeting.capacity"),
        ("room.place == meeting.place and ", ""),
    ),
    "post": (
        ("((1, held), *lacking), 0)", "((1, held), *lacking), 1)"),
        ("(*choices, (-1, held)), 0)", "(*choices, (-1, held)), -1)"),
        ("kind[0]), (where,), within)", "kind[0]), (where,), model.held(meeting.id))"),
        ("yield self._one_at_a_time(model, kind, meetings)", "yield from ()"),
        ("(1,) * len(intervals), len(kind))", "(1,) * len(intervals), len(kind) + 1)"),
        ("(1,) * len(intervals), len(kind))", "(1,) * len(intervals), 1)"),
        ("if len(kind) == 1:", "if len(kind) >= 1:"),
        (
            "tuple(Interval(meeting.id, model.in_room(meeting.id, kind)) for meeting in meetings)",
            "tuple(Interval(meeting.id, model.held(meeting.id)) for meeting in meetings)",
        ),
    ),
    "check": (
        ("if not kinds:", "if False:"),
        ("elif not plan.year.rooms[str(room)].is_open(plan.day(meeting.id)):", "elif False:"),
        ("is_open(plan.day(meeting.id))", "is_open(meeting.window.first)"),
        ('"minutes") < 0', '"minutes") <= 0'),
        ('"minutes") < 0', '"minutes") < -30'),
        ('if plan.position(second.id, "minutes") < plan.position(first.id, "minutes"):', "if False:"),
        (
            "for first, second in combinations(meetings, 2):",
            "for first, second in combinations(meetings[1:], 2):",
        ),
    ),
}
