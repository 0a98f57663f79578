"""Anybody on any seat; a soft rule is held to those who may be meant at all."""

from constraints.seats import Seats
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

CASES = cases(
    lambda draw, year: Seats(**draw(strengths())), Wants(meetings=(1, 2), seats=(1, 3)), How(foreign=True), How()
)
