"""Gaps in hverdage across holidays and New Year, between series or meetings."""

from constraints.precedence import Precedence
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.gaps import draw_gap
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    names = [*year.series, year.meetings[0].id]
    return Precedence(
        first=rng.choice(names), then=rng.choice(names), gap=draw_gap(rng), **draw_strength(rng)
    )


CASES = Cases(draw, Wants(meetings=(2, 4), series=2))
