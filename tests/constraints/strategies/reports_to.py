"""A temagruppe and its parent, close to each other and to the end of the horizon."""

from constraints.reports_to import ReportsTo
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    group, parent = sorted(year.series)
    least = rng.randint(0, 3)
    most = rng.randint(max(1, least), 6)
    return ReportsTo(meeting=group, to=parent, least=least, most=most, **draw_strength(rng))


CASES = Cases(draw, Wants(series=2))
