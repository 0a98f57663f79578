"""Two bodies that share their chairs, named in any order."""

from hypothesis import strategies as st

from constraints.chair_turns import ChairTurns
from tests.constraints.drawing.case import cases, strengths
from tests.constraints.drawing.meetings import Wants


def make(draw, year):
    names = draw(st.permutations(sorted(year.series)))
    return ChairTurns(meetings=tuple(names[: draw(st.integers(1, 2))]), **draw(strengths()))


WANTS = Wants(meetings=(2, 4), series=2, persons=(2, 3), posts=(1, 2), seats=(1, 2), chairs=(1, 2))
CASES = cases(make, WANTS)
