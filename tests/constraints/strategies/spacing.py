"""Meetings of one series, some dropped, days apart across months, New Year and both clock changes."""

from constraints.spacing import Spacing
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    least = rng.randint(0, 3)
    most = rng.choice((None, least, least + 2, least + 5))
    return Spacing(meetings=sorted(year.series)[0], least=least, most=most, **draw_strength(rng))


CASES = Cases(draw, Wants(meetings=(2, 4)))
