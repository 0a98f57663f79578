"""Seats of every strength and weight, empty, taken by holders or by deputies."""

from constraints.attendance import AttendanceRule
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants

CASES = cases(lambda draw, year: AttendanceRule(**draw(strengths())), Wants(meetings=(1, 3), seats=(1, 3)))
