"""Engagements of people who sit and of caseworkers; seats that must be taken, speakers, deputies."""

from constraints.availability import Availability
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(meetings=(1, 3), days=4, seats=(1, 3), speakers=(0, 1), caseworkers=(0, 2), busy=True)
CASES = Cases(lambda rng, year: Availability(**draw_strength(rng)), WANTS)
