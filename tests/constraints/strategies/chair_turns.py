"""Two bodies that share their chairs, named in any order."""

from constraints.chair_turns import ChairTurns
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return ChairTurns(
        meetings=tuple(rng.sample(sorted(year.series), rng.randint(1, 2))), **draw_strength(rng)
    )


WANTS = Wants(meetings=(2, 4), series=2, persons=(1, 3), posts=(1, 2), seats=(1, 2), chairs=(1, 2))
CASES = Cases(draw, WANTS)
