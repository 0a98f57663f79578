"""A period of some days, open to either side, or none; a series or one meeting."""

from hypothesis import strategies as st

from constraints.series_count import SeriesCount
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    days = st.none() | st.sampled_from([day for one in year.meetings for day in one.window.days()])
    first, last = draw(days), draw(days)
    least = draw(st.integers(0, 3))
    most = draw(st.none() | st.integers(least, 4))
    name = draw(st.sampled_from([*year.series, year.meetings[0].id]))
    return SeriesCount(meetings=name, first=first, last=last, least=least, most=most, **draw(strengths()))


CASES = cases(make, Wants(series=2))
