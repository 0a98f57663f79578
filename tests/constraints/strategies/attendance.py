"""Seats of every strength and weight, empty, taken by holders or by deputies."""

from constraints.attendance import AttendanceRule
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

WANTS = Wants(meetings=(1, 3), seats=(1, 3))
CASES = Cases(lambda rng, year: AttendanceRule(**draw_strength(rng)), WANTS)
