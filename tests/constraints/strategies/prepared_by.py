"""A body prepared by another, or by itself."""

from hypothesis import strategies as st

from constraints.prepared_by import PreparedBy
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.gaps import gaps


def make(draw, year):
    names = st.sampled_from([*year.series, year.meetings[0].id])
    return PreparedBy(meeting=draw(names), by=draw(names), gap=draw(gaps()), **draw(strengths()))


CASES = cases(make, Wants(meetings=(1, 4), series=2))
