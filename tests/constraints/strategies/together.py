"""An administrator's meetings, back to back, with pauses, and on several days."""

from hypothesis import strategies as st

from constraints.together import Together
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    return Together(
        meetings=draw(st.sampled_from(((), (), tuple(sorted(year.series))[:1]))),
        per_day=draw(st.integers(1, 3)),
        pause=draw(st.sampled_from((0, 30, 60))),
        day_price=draw(st.integers(0, 3)),
        split_price=draw(st.integers(0, 3)),
        **draw(strengths()),
    )


CASES = cases(make, Wants(meetings=(2, 4), series=2, days=2, posts=(1, 2), seats=(1, 1), administrators=True))
