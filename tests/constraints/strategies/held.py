"""Meetings dropped that may be, and meetings dropped that may not."""

from constraints.held import HeldRule
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.plans import How

CASES = Cases(lambda rng, year: HeldRule(**draw_strength(rng)), how=How(drop_any=True))
