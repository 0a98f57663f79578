"""A body prepared by another, or by itself."""

from constraints.prepared_by import PreparedBy
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.gaps import draw_gap
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    names = [*year.series, year.meetings[0].id]
    return PreparedBy(
        meeting=rng.choice(names), by=rng.choice(names), gap=draw_gap(rng), **draw_strength(rng)
    )


CASES = Cases(draw, Wants(meetings=(1, 4), series=2))
