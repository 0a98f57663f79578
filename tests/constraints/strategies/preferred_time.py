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
        ("minute < first", "minute <= first"),
        ("minute + meeting.minutes > last", "minute + meeting.minutes >= last"),
        ("minute + meeting.minutes > last", "minute > last"),
        ("day.isoweekday()", "day.weekday()"),
        (
            "abs((day - meeting.window.nominal).days) // 7",
            "(day - meeting.window.nominal).days // 7",
        ),
        (".days) // 7", ".days) // 6"),
        ("meeting.window.nominal", "meeting.window.first"),
        ("return self.outside_hours if minute", "return 1 if minute"),
        (" + self.nominal * weeks", ""),
        ("self.nominal * weeks", "weeks * weeks * self.nominal"),
    ),
    "post": (
        ("here & positions) <<", "positions) <<"),
        ("found.get(total, 0) | starts", "starts"),
        ("of_day + price", "price"),
        ("range(grid.per_day)", "range(grid.per_day - 1)"),
    ),
}
