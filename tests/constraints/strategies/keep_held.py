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
