"""Everyone, caseworkers, administrators or the meetings themselves, by the day and by the ISO week."""

from constraints.max_load import MaxLoad
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return MaxLoad(
        who=rng.choice(("everyone", "caseworkers", "administrators", "meetings")),
        unit=rng.choice(("day", "week", "week")),
        meetings=rng.choice(((), (), tuple(sorted(year.series))[:1])),
        most=rng.choice((1, 1, 2)),
        **draw_strength(rng),
    )


WANTS = Wants(
    meetings=(2, 4),
    series=2,
    days=3,
    persons=(1, 3),
    posts=(1, 2),
    seats=(1, 2),
    caseworkers=(0, 1),
    administrators=True,
)
CASES = Cases(draw, WANTS)
