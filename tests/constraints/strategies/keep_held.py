"""Meetings held that were, or were not, in plans that drop some."""

from constraints.keep_held import KeepHeld
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.plans import How


def draw(rng, year):
    meeting = rng.choice(year.meetings)
    name = rng.choice((meeting.id, meeting.series))
    held = rng.random() < 0.6
    return KeepHeld(meeting=name, held=held, price=rng.randint(1, 5), **draw_strength(rng))


CASES = Cases(draw, how=How(drop_any=True))

FAULTS = {
    "both": (("if meeting.given is None)", "if meeting.given is None and not meeting.optional)"),),
    "post": (
        ("((-self.price, held),), -self.price)", "((-self.price, held),), 0)"),
        ("((-self.price, held),), -self.price)", "((-1, held),), -1)"),
        ("((self.price, held),), 0)", "((self.price, held),), 1)"),
        ("((self.price, held),), 0)", "((1, held),), 0)"),
        ("if self.held:", "if True:"),
    ),
    "check": (
        ("!= self.held:", "== self.held:"),
        ("meeting.id), self.price)", "meeting.id), 1)"),
        ("if plan.held(meeting.id) != self.held:", "if self.held and not plan.held(meeting.id):"),
        ('"cancelled" if self.held else "taken_in"', '"cancelled" if not self.held else "taken_in"'),
        ("!= self.held:", "!= self.held and not meeting.optional:"),
    ),
}
