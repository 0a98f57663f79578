"""Prices of weekdays, of hours near the starts, and of weeks from the middle of the window."""

from constraints.preferred_time import PreferredTime
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    opens = rng.choice((480, 540, 600))
    return PreferredTime(
        weekdays={day: rng.randint(0, 3) for day in range(1, 8) if rng.random() < 0.3},
        hours=rng.choice((None, (opens, opens + 180))),
        outside_hours=rng.randint(0, 2),
        nominal=rng.randint(0, 2),
        **draw_strength(rng),
    )


CASES = Cases(draw, Wants(meetings=(1, 3), apart=(0, 11)))

FAULTS = {
    "both": (
        ("slot.minute < first", "slot.minute <= first"),
        ("slot.minute + meeting.minutes > last", "slot.minute + meeting.minutes >= last"),
        ("slot.minute + meeting.minutes > last", "slot.minute > last"),
        ("slot.day.isoweekday()", "slot.day.weekday()"),
        (
            "abs((slot.day - meeting.window.nominal).days) // 7",
            "(slot.day - meeting.window.nominal).days // 7",
        ),
        (".days) // 7", ".days) // 6"),
        ("meeting.window.nominal", "meeting.window.first"),
        ("price += self.outside_hours", "price = self.outside_hours"),
        ("return price + self.nominal * weeks", "return price"),
        ("price + self.nominal * weeks", "price + weeks * weeks * self.nominal"),
    ),
}
