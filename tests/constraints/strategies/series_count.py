"""A period of some days, open to either side, or none; a series or one meeting."""

from constraints.series_count import SeriesCount
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    days = [None, *(day for one in year.meetings for day in one.window.days())]
    least = rng.randint(0, 3)
    return SeriesCount(
        meetings=rng.choice([*year.series, year.meetings[0].id]),
        first=rng.choice(days),
        last=rng.choice(days),
        least=least,
        most=rng.choice((None, least, least + 1)),
        **draw_strength(rng),
    )


CASES = Cases(draw, Wants(series=2))
