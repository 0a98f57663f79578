"""Hours near the starts that are tried, and steps that some of those starts miss."""

from hypothesis import strategies as st

from constraints.opening_hours import OpeningHours
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    return OpeningHours(start_every=draw(st.sampled_from((30, 60, 120))), **draw(strengths()))


CASES = cases(make, Wants(hours=True))
