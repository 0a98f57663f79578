"""Speakers with a seat and without one."""

from constraints.representation import Representation
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(meetings=(1, 3), seats=(1, 4), speakers=(0, 2))
CASES = Cases(lambda rng, year: Representation(**draw_strength(rng)), WANTS)
