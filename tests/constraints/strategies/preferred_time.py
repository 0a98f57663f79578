"""Prices of weekdays, of hours near the starts, and of weeks from the middle of the window."""

from hypothesis import strategies as st

from constraints.preferred_time import PreferredTime
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    opens = draw(st.sampled_from((480, 540, 600)))
    return PreferredTime(
        weekdays=draw(st.dictionaries(st.integers(1, 7), st.integers(0, 3), max_size=3)),
        hours=draw(st.none() | st.just((opens, opens + 180))),
        outside_hours=draw(st.integers(0, 2)),
        nominal=draw(st.integers(0, 2)),
        **draw(strengths()),
    )


CASES = cases(make, Wants(meetings=(1, 3), apart=(0, 11)))
