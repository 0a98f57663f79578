"""A pin on a meeting or a series, on a day and at a time that its plan may have."""

from hypothesis import strategies as st

from constraints.keep import Keep
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    pinned = draw(st.sampled_from(year.meetings))
    name = draw(st.sampled_from((pinned.id, pinned.series)))
    day = draw(st.sampled_from([day for day in pinned.window.days() if day in year.grid]))
    return Keep(meeting=name, day=day, minute=draw(st.sampled_from((0, 480, 600))), **draw(strengths()))


CASES = cases(make, Wants(meetings=(1, 3)))
