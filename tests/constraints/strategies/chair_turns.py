"""Two bodies that share their chairs, named in any order."""

from constraints.chair_turns import ChairTurns
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return ChairTurns(
        meetings=tuple(rng.sample(sorted(year.series), rng.randint(1, 2))), **draw_strength(rng)
    )


WANTS = Wants(meetings=(2, 4), series=2, persons=(1, 3), posts=(1, 2), seats=(1, 2), chairs=(1, 2))
CASES = Cases(draw, WANTS)

FAULTS = {
    "both": (
        ("(meeting.window.first, meeting.id)", "(meeting.id,)"),
        ("for name in self.meetings for meeting", "for name in self.meetings[:0] for meeting"),
    ),
    "post": (
        ("turns, 1)", "turns, 2)"),
        ("turns, 1)", "turns, 0)"),
        ("(1, model.chairs(second.id, person))", "(1, model.chairs(first.id, person))"),
        ("for person in _chairs(model.year, first):", "for person in _chairs(model.year, first)[1:]:"),
        (
            "for first, second in pairwise(self.concerns(model.year)):",
            "for first, second in list(pairwise(self.concerns(model.year)))[1:]:",
        ),
    ),
    "check": (
        (
            "if plan.held(first.id) and plan.held(second.id):",
            "if plan.held(first.id) and plan.held(second.id) and plan.day(first.id) < plan.day(second.id):",
        ),
        ("person is not None and person ==", "person is not None and person !="),
        ("person is not None and person ==", "person =="),
        ("pairwise(self.concerns(plan.year))", "pairwise(self.concerns(plan.year)[1:])"),
        ("if around not in (None, first.id, second.id)", "if around not in (None, first.id)"),
    ),
}
