"""Hours near the starts that are tried, and steps that some of those starts miss."""

from constraints.opening_hours import OpeningHours
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants


def draw(rng, year):
    return OpeningHours(start_every=rng.choice((30, 60, 120)), **draw_strength(rng))


CASES = Cases(draw, Wants(hours=True))

FAULTS = {
    "both": (
        ("opens <= slot.minute", "opens < slot.minute"),
        ("slot.minute + meeting.minutes <= closes", "slot.minute + meeting.minutes < closes"),
        ("slot.minute + meeting.minutes <= closes", "slot.minute <= closes"),
        ("(slot.minute - opens) % self.start_every", "slot.minute % self.start_every"),
        ("inside and (slot.minute - opens)", "(slot.minute - opens)"),
        ("% self.start_every == 0", "% 30 == 0"),
        ("opens <= slot.minute and ", ""),
    ),
}
