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
