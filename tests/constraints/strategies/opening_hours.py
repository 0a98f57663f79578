"""Hours near the starts that are tried, and steps that some of those starts miss."""

from constraints.opening_hours import OpeningHours
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return OpeningHours(start_every=rng.choice((30, 60, 120)), **draw_strength(rng))


CASES = Cases(draw, Wants(hours=True))
