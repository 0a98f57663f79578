"""Weekends, holidays and closed days under the windows."""

from constraints.closed_days import ClosedDays
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

CASES = Cases(lambda rng, year: ClosedDays(**draw_strength(rng)), Wants(closures=True))
