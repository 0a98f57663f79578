"""An even share or a limit, over all meetings or one series."""

from constraints.caseworker_load import CaseworkerLoad
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    names = rng.choice(((), (), tuple(sorted(year.series))[:1]))
    return CaseworkerLoad(meetings=names, most=rng.choice((None, 0, 1, 2)), **draw_strength(rng))


WANTS = Wants(meetings=(2, 4), series=2, persons=(1, 4), posts=(1, 3), caseworkers=(1, 2))
CASES = Cases(draw, WANTS)
