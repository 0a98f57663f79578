"""Priced days, two of them on top of each other at times."""

from constraints.priced_days import PricedDays
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

CASES = Cases(lambda rng, year: PricedDays(**draw_strength(rng)), Wants(closures=True))
