"""Engagements of people who sit and of caseworkers; seats that must be taken, speakers, deputies."""

from constraints.availability import Availability
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(meetings=(1, 3), days=3, seats=(1, 3), speakers=(0, 1), caseworkers=(0, 2), busy=True)
CASES = cases(lambda draw, year: Availability(**draw(strengths())), WANTS)
