"""Gaps in hverdage across holidays and New Year, between series or meetings."""

from hypothesis import strategies as st

from constraints.precedence import Precedence
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.gaps import gaps


def make(draw, year):
    names = st.sampled_from([*year.series, year.meetings[0].id])
    return Precedence(first=draw(names), then=draw(names), gap=draw(gaps()), **draw(strengths()))


CASES = cases(make, Wants(meetings=(2, 4), series=2))
