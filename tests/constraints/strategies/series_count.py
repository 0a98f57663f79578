"""A period of some days, open to either side, or none; a series or one meeting."""

from constraints.series_count import SeriesCount
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    days = [None, *(day for one in year.meetings for day in one.window.days())]
    least = rng.choice((0, 0, 0, 1, 2, 3))
    return SeriesCount(
        meetings=rng.choice([*year.series, year.meetings[0].id]),
        first=rng.choice(days),
        last=rng.choice(days),
        least=least,
        most=rng.choice((None, least, least, least + 1)),
        **draw_strength(rng),
    )


CASES = Cases(draw, Wants(series=2))

FAULTS = {
    "both": (
        ("day >= self.first)", "day > self.first)"),
        ("day <= self.last)", "day < self.last)"),
        (" and (self.last is None or day <= self.last)", ""),
    ),
    "post": (
        (
            "tuple((-1, one) for one in held), -self.least)",
            "tuple((-1, one) for one in held), 1 - self.least)",
        ),
        ("tuple((1, one) for one in held), self.most)", "tuple((1, one) for one in held), self.most + 1)"),
        ("model.within(meeting.id, period) for", "model.held(meeting.id) for"),
        ("if self.least:", "if self.least > 1:"),
        ("if self.most is not None:\n            yield", "if self.most:\n            yield"),
    ),
    "check": (
        ("found < self.least", "found < self.least - 1"),
        ("self.most is not None and found > self.most", "self.most is not None and found > self.most + 1"),
        ("self.most is not None and found > self.most", "self.most and found > self.most"),
        ("self.least - found, {", "1, {"),
        ("and self._covers(plan.day(one.id))", ""),
        ("found - self.most, {", "found, {"),
    ),
}
