"""Meetings of one series, some dropped, days apart across months, New Year and both clock changes."""

from hypothesis import strategies as st

from constraints.spacing import Spacing
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    least = draw(st.integers(0, 3))
    most = draw(st.none() | st.integers(least, 8))
    return Spacing(meetings=sorted(year.series)[0], least=least, most=most, **draw(strengths()))


CASES = cases(make, Wants(meetings=(2, 4)))
