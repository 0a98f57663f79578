"""Few people at many meetings, close in time, at places with a way between them."""

from constraints.no_double_booking import NoDoubleBooking
from tests.constraints.drawing.case import Cases
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(
    meetings=(2, 4), days=1, persons=(1, 2), posts=(1, 2), seats=(1, 2), caseworkers=(0, 1), places=True
)
CASES = Cases(lambda rng, year: NoDoubleBooking(), WANTS)

FAULTS = {
    "post": (
        (
            'yield NoOverlap(("double", person), tuple(Interval(m.id, when) for m, when in ways))',
            "yield from ()",
        ),
        (
            "tuple(Interval(m.id, when) for m, when in ways)",
            "tuple(Interval(m.id, when, after=30) for m, when in ways)",
        ),
        (
            "tuple(Interval(m.id, when) for m, when in ways)",
            "tuple(Interval(m.id, when) for m, when in ways[1:])",
        ),
        ("yield from self._travel(model, person, ways)", "yield from ()"),
        ("before=minutes, after=minutes", "after=minutes"),
        ("[len(here)] * len(there)", "[1] * len(there)"),
        ("else AnyOf(tuple(ways))", "else ways[0]"),
    ),
    "check": (
        ('"minutes") < travel', '"minutes") <= travel'),
        ('"minutes") < travel', '"minutes") < 0'),
        ('"minutes") < travel', '"minutes") < travel and travel'),
        ("combinations(plan.by_person[person], 2)", "combinations(plan.by_person[person][1:], 2)"),
        (".days > 1:", ".days > -1:"),
        ("around in (None, first.id, second.id) and", "around in (None, first.id) and"),
    ),
}
