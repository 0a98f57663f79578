"""Priced days, two of them on top of each other at times."""

from constraints.priced_days import PricedDays
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants

CASES = cases(lambda draw, year: PricedDays(**draw(strengths())), Wants(closures=True))
