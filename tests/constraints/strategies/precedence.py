"""Gaps in hverdage across holidays and New Year, between series or meetings."""

from constraints.precedence import Precedence
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.gaps import draw_gap
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    names = [*year.series, year.meetings[0].id]
    return Precedence(
        first=rng.choice(names), then=rng.choice(names), gap=draw_gap(rng), **draw_strength(rng)
    )


CASES = Cases(draw, Wants(meetings=(2, 4), series=2))

FAULTS = {
    "both": (
        ("if first.id != then.id:", "if False:"),
        ("yield first, then", "yield then, first"),
    ),
    "post": (
        ("apart, -self.gap.least, both)", "apart, 1 - self.gap.least, both)"),
        ("near, self.gap.most, both)", "near, self.gap.most + 1, both)"),
        ("near, self.gap.most, both)", "near, self.gap.most)"),
        ("apart, -self.gap.least, both)", "apart, -self.gap.least, both[:1])"),
        ('model.position(first.id, "hverdage")', 'model.position(first.id, "days")'),
        ("if self.gap.most is not None:\n                near", "if self.gap.most:\n                near"),
    ),
    "check": (
        ("if gap < self.gap.least:", "if gap <= self.gap.least:"),
        ("gap > self.gap.most:", "gap >= self.gap.most:"),
        ("self.gap.least - gap, {", "1, {"),
        ("if not (plan.held(first.id) and plan.held(then.id)):", "if not plan.held(first.id):"),
        ('plan.apart(first.id, then.id, "hverdage")', 'plan.apart(first.id, then.id, "days")'),
        ("around not in (None, first.id, then.id)", "around not in (None, first.id)"),
    ),
}
