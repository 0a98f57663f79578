"""A temagruppe and its parent, close to each other and to the end of the horizon."""

from constraints.reports_to import ReportsTo
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    group, parent = sorted(year.series)
    least = rng.choice((0, 1, 2, 3, 4, 5))
    most = rng.randint(max(1, least), 6)
    return ReportsTo(meeting=group, to=parent, least=least, most=most, **draw_strength(rng))


CASES = Cases(draw, Wants(series=2))

FAULTS = {
    "both": (
        ("return left < self.most", "return left <= self.most"),
        ("return left < self.most", "return left > self.most"),
    ),
    "post": (
        ('"hverdage", max(1, self.least), self.most)', '"hverdage", max(1, self.least) + 1, self.most)'),
        ('"hverdage", max(1, self.least), self.most)', '"hverdage", max(1, self.least), self.most - 1)'),
        ("AnyOf((*heard, late))", "AnyOf(tuple(heard))"),
        (
            'before = model.apart(parent.id, meeting.id, "hverdage", 0, far)',
            'before = model.apart(parent.id, meeting.id, "hverdage", 1, far)',
        ),
        (
            'after = model.apart(meeting.id, parent.id, "hverdage", max(1, self.least), far)',
            'after = model.apart(meeting.id, parent.id, "hverdage", 1, far)',
        ),
        ("(held, model.held(parent.id)), AnyOf", "(held,), AnyOf"),
    ),
    "check": (
        ("if 0 < gap < self.least and", "if 0 <= gap < self.least and"),
        ("if 0 < gap < self.least and", "if 0 < gap <= self.least and"),
        ("max(1, self.least) <= gap <= self.most for", "max(0, self.least) <= gap <= self.most for"),
        ("max(1, self.least) <= gap <= self.most for", "max(1, self.least) <= gap < self.most for"),
        ("not heard and not self._excused", "not heard or self._excused"),
        ('plan.apart(meeting.id, parent.id, "hverdage")', 'plan.apart(meeting.id, parent.id, "days")'),
    ),
}
