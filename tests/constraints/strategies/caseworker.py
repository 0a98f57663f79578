"""Caseworkers who come and go, and anybody named as one."""

from constraints.caseworker import Caseworker
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

WANTS = Wants(meetings=(1, 3), caseworkers=(1, 2))
CASES = Cases(lambda rng, year: Caseworker(**draw_strength(rng)), WANTS, How(foreign="caseworkers"), How())
