"""Meetings of every urgency in windows of up to a year."""

from hypothesis import strategies as st

from constraints.urgency import Urgency
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    return Urgency(meetings=draw(st.sampled_from(((), tuple(sorted(year.series))[:1]))), **draw(strengths()))


CASES = cases(make, Wants(series=2, apart=(7, 11), urgency=True))
