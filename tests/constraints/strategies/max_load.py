"""Everyone, caseworkers, administrators or the meetings themselves, by the day and by the ISO week."""

from hypothesis import strategies as st

from constraints.max_load import MaxLoad
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    return MaxLoad(
        who=draw(st.sampled_from(("everyone", "caseworkers", "administrators", "meetings"))),
        unit=draw(st.sampled_from(("day", "week", "week"))),
        meetings=draw(st.sampled_from(((), (), tuple(sorted(year.series))[:1]))),
        most=draw(st.integers(1, 2)),
        **draw(strengths()),
    )


WANTS = Wants(
    meetings=(2, 4),
    series=2,
    days=3,
    persons=(2, 3),
    posts=(1, 3),
    seats=(1, 2),
    caseworkers=(0, 1),
    administrators=True,
)
CASES = cases(make, WANTS)
