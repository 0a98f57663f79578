"""A pin on a meeting or a series, on a day and at a time that its plan may have."""

from constraints.keep import Keep
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants, window_days


def draw(rng, year):
    pinned = rng.choice(year.meetings)
    day = rng.choice(window_days(pinned.window, year.grid))
    name = rng.choice((pinned.id, pinned.series))
    return Keep(meeting=name, day=day, minute=rng.choice((0, 480, 600)), **draw_strength(rng))


CASES = Cases(draw, Wants(meetings=(1, 3), apart=(0, 2)))

FAULTS = {
    "both": (
        ("slot == Slot(self.day, self.minute)", "slot.day == self.day"),
        ("slot == Slot(self.day, self.minute)", "slot.minute == self.minute"),
        ("slot == Slot(self.day, self.minute)", "slot >= Slot(self.day, self.minute)"),
        ("slot == Slot(self.day, self.minute)", "slot <= Slot(self.day, self.minute)"),
        ("return year.select(self.meeting)", "return year.meetings"),
        (
            "0 if slot == Slot(self.day, self.minute) else 1",
            "0 if slot == Slot(self.day, self.minute) else 2",
        ),
    ),
}
