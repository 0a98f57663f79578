"""Weekends, holidays and closed days under the windows."""

from constraints.closed_days import ClosedDays
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants

CASES = cases(lambda draw, year: ClosedDays(**draw(strengths())), Wants(closures=True))
