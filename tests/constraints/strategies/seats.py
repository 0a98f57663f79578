"""Anybody on any seat; a soft rule is held to those who may be meant at all."""

from constraints.seats import Seats
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

WANTS = Wants(meetings=(1, 1), persons=(1, 3), posts=(2, 3), seats=(1, 3))
CASES = Cases(
    lambda rng, year: Seats(**draw_strength(rng)),
    WANTS,
    How(foreign="sitters", doubles=True),
    How(doubles=True),
)

FAULTS = {
    "post": (
        ('yield Linear(("two_on_seat", seat.post, meeting.id), one_each, 1)', "yield from ()"),
        ("one_each, 1)", "one_each, 2)"),
        ("((1, model.held(meeting.id)), *taken), 0)", "((1, model.held(meeting.id)), *taken), 1)"),
        ("((1, model.held(meeting.id)), *taken)", "taken"),
        (
            'seat.attendance == "required":\n                    taken',
            'seat.attendance != "optional":\n                    taken',
        ),
        ("tuple((1, way) for way in ways_of), 1)", "tuple((1, way) for way in ways_of), 2)"),
        ("yield Implies(key, (way,), model.within(meeting.id, sitter.mask))", "yield from ()"),
        ("model.within(meeting.id, sitter.mask)", "model.within(meeting.id, sitter.mask >> 1)"),
    ),
    "check": (
        (
            "for post, count in taken.items():\n            if count > 1",
            "for post, count in taken.items():\n            if count > 2",
        ),
        (
            "for person, count in seats.items():\n            if count > 1",
            "for person, count in seats.items():\n            if count > 2",
        ),
        ('("two_seats", person, meeting.id), count - 1', '("two_seats", person, meeting.id), count'),
        (
            "and not taken.get(seat.post)",
            "and seat.post not in {one.post for one in plan.placement(meeting.id).sittings}",
        ),
        ("return holder == person", "return True"),
        ("if not self._entitled(plan, meeting,", "if self._entitled(plan, meeting,"),
        ("return person != holder and", "return"),
        ("plan.year.posts[deputy].holder(day) == person", "plan.year.posts[deputy].holder(day) is not None"),
    ),
}
