"""Meetings dropped that may be, and meetings dropped that may not."""

from constraints.held import HeldRule
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.plans import How

CASES = cases(lambda draw, year: HeldRule(**draw(strengths())), how=How(drop_any=True))
