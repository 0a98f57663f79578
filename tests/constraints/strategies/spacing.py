"""Meetings of one series, some dropped, days apart across months, New Year and both clock changes."""

from constraints.spacing import Spacing
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    least = rng.randint(0, 3)
    most = rng.choice((None, least, least + 2, least + 5))
    return Spacing(meetings=sorted(year.series)[0], least=least, most=most, **draw_strength(rng))


CASES = Cases(draw, Wants(meetings=(2, 4)))

FAULTS = {
    "post": (
        ("apart, -self.least, when)", "apart, 1 - self.least, when)"),
        ("near, self.most, when)", "near, self.most + 1, when)"),
        ("between.append(Not(model.held(second.id)))", "pass"),
        ("if not second.optional:\n                    break", "break"),
        ('model.position(first.id, "days"), model', 'model.position(first.id, "hverdage"), model'),
        ("model.held(second.id), *between)", "model.held(second.id))"),
    ),
    "check": (
        ("if gap < self.least:", "if gap <= self.least:"),
        ("gap > self.most:", "gap >= self.most:"),
        ("self.least - gap, {", "1, {"),
        ("if plan.held(meeting.id)]", "]"),
        ('plan.apart(first.id, second.id, "days")', 'plan.apart(first.id, second.id, "hverdage")'),
        ("pairwise(held)", "pairwise(held[1:])"),
    ),
}
