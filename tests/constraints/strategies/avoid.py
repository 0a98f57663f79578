"""A meeting or a series kept off some days on which its plan may lie."""

from constraints.avoid import Avoid
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants, window_days


def draw(rng, year):
    kept_off = rng.choice(year.meetings)
    days = window_days(kept_off.window, year.grid)
    first, last = sorted((rng.choice(days), rng.choice(days)))
    name = rng.choice((kept_off.id, kept_off.series))
    return Avoid(meeting=name, first=first, last=last, **draw_strength(rng))


CASES = Cases(draw, Wants(meetings=(1, 3), apart=(0, 2)))

FAULTS = {
    "both": (
        ("self.first <= slot.day <= self.last", "self.first < slot.day <= self.last"),
        ("self.first <= slot.day <= self.last", "self.first <= slot.day < self.last"),
        ("self.first <= slot.day <= self.last", "self.first == slot.day"),
        ("return 1 if self.first", "return 2 if self.first"),
        ("return year.select(self.meeting)", "return year.meetings"),
    ),
}
