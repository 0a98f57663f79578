"""Meetings in their windows, or a few days off; bodies seated for part of the time."""

from constraints.window import InWindow
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.plans import How

CASES = cases(lambda draw, year: InWindow(**draw(strengths())), Wants(), How(around=2))
