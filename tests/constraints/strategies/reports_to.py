"""A temagruppe and its parent, close to each other and to the end of the horizon."""

from hypothesis import strategies as st

from constraints.reports_to import ReportsTo
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    group, parent = sorted(year.series)
    least = draw(st.integers(0, 3))
    most = draw(st.integers(max(1, least), 6))
    return ReportsTo(meeting=group, to=parent, least=least, most=most, **draw(strengths()))


CASES = cases(make, Wants(meetings=(1, 4), series=2))
