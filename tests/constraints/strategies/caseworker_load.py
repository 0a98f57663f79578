"""An even share or a limit, over all meetings or one series."""

from hypothesis import strategies as st

from constraints.caseworker_load import CaseworkerLoad
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    names = draw(st.sampled_from(((), tuple(sorted(year.series))[:1])))
    most = draw(st.none() | st.integers(0, 2))
    return CaseworkerLoad(meetings=names, most=most, **draw(strengths()))


CASES = cases(make, Wants(meetings=(2, 4), series=2, posts=(1, 3), caseworkers=(1, 2)))
