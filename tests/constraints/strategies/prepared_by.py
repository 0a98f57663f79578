"""A body prepared by another, or by itself."""

from constraints.prepared_by import PreparedBy
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.gaps import draw_gap
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    names = [*year.series, year.meetings[0].id]
    return PreparedBy(
        meeting=rng.choice(names), by=rng.choice(names), gap=draw_gap(rng), **draw_strength(rng)
    )


CASES = Cases(draw, Wants(meetings=(1, 4), series=2))

FAULTS = {
    "both": (("if self.gap.most is None else self.gap.most\n\n    def post", "\n\n    def post"),),
    "post": (
        ('"hverdage", self.gap.least, most)', '"hverdage", self.gap.least + 1, most)'),
        ('"hverdage", self.gap.least, most)', '"hverdage", self.gap.least, most - 1)'),
        ('"hverdage", self.gap.least, most)', '"days", self.gap.least, most)'),
        ("model.apart(by.id, meeting.id,", "model.apart(meeting.id, by.id,"),
        ("for by in model.year.select(self.by)\n", "for by in model.year.select(self.by)[1:]\n"),
        ("(model.held(meeting.id),), prepared)", "(), prepared)"),
    ),
    "check": (
        ("self.gap.least <= gap <= most", "self.gap.least < gap <= most"),
        ("self.gap.least <= gap <= most", "self.gap.least <= gap < most"),
        ("self.gap.least <= gap <= most", "gap <= most"),
        ("if not any(", "if not all("),
        (" and plan.held(by.id)", ""),
        ("if not plan.held(meeting.id):", "if False:"),
    ),
}
