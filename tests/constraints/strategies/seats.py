"""Anybody on any seat; a soft rule is held to those who may be meant at all."""

from constraints.seats import Seats
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

WANTS = Wants(meetings=(1, 2), seats=(1, 3))
CASES = Cases(lambda rng, year: Seats(**draw_strength(rng)), WANTS, How(foreign="sitters"), How())
