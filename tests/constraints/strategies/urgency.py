"""Meetings of every urgency in windows of more than a week, up to a year."""

from constraints.urgency import Urgency
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return Urgency(meetings=rng.choice(((), (), tuple(sorted(year.series))[:1])), **draw_strength(rng))


CASES = Cases(draw, Wants(series=2, apart=(7, 11), urgency=True))

FAULTS = {
    "both": (
        ("meeting.window.first).days // 7", "meeting.window.first).days // 6"),
        ("meeting.urgency * max", "max"),
        (
            "max(0, (slot.day - meeting.window.first).days // 7)",
            "(slot.day - meeting.window.first).days // 7",
        ),
        ("(slot.day - meeting.window.first).days", "(slot.day - meeting.window.first).days + 1"),
        (
            "(slot.day - meeting.window.first).days // 7",
            "slot.day.isocalendar().week - meeting.window.first.isocalendar().week",
        ),
        ("meeting.window.first).days", "meeting.window.nominal).days"),
        ("meeting.urgency * max", "meeting.urgency + max"),
    ),
}
