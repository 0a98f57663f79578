"""An administrator's meetings, back to back, with pauses, and on several days."""

from constraints.together import Together
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return Together(
        meetings=rng.choice(((), (), tuple(sorted(year.series))[:1])),
        per_day=rng.randint(1, 3),
        pause=rng.choice((0, 30, 60)),
        day_price=rng.randint(0, 3),
        split_price=rng.randint(0, 3),
        **draw_strength(rng),
    )


WANTS = Wants(
    meetings=(2, 4), series=2, days=3, persons=(1, 3), posts=(1, 2), seats=(1, 1), administrators=True
)
CASES = Cases(draw, WANTS)
