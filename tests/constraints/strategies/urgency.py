"""Meetings of every urgency in windows of more than a week, up to a year."""

from constraints.urgency import Urgency
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return Urgency(meetings=rng.choice(((), (), tuple(sorted(year.series))[:1])), **draw_strength(rng))


CASES = Cases(draw, Wants(series=2, apart=(7, 11), urgency=True))
