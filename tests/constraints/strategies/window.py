"""Meetings in their windows, or a few days off; bodies seated for part of the time."""

from constraints.window import InWindow
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.plans import How

CASES = Cases(lambda rng, year: InWindow(**draw_strength(rng)), how=How(around=2))
