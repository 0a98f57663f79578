"""Meetings in their windows, or a few days off; bodies seated for part of the time."""

from constraints.window import InWindow
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.plans import How

CASES = Cases(lambda rng, year: InWindow(**draw_strength(rng)), how=How(around=2))

FAULTS = {
    "both": (
        ("seated[0] <= slot.day", "seated[0] < slot.day"),
        ("slot.day <= seated[1]", "slot.day < seated[1]"),
        ("exists and slot.day in meeting.window", "slot.day in meeting.window"),
        ("exists and slot.day in meeting.window", "exists or slot.day in meeting.window"),
        (
            "exists and slot.day in meeting.window",
            "exists and meeting.window.first <= slot.day <= meeting.window.last",
        ),
        (
            "slot.day in meeting.window else 1",
            "slot.day in meeting.window and slot.day < meeting.window.last else 1",
        ),
        ("slot.day in meeting.window else 1", "slot.day in meeting.window else 2"),
    ),
}
