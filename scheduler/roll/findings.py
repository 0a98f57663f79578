"""What the secretariat has to look at when a year was carried on."""

from dataclasses import dataclass
from typing import Literal, get_args

from calendars.language import Text

Topic = Literal["dialogues", "people", "bodies", "agreements", "routes", "days", "left", "faults"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
"""In the order they are told: dialogues that are overdue come first."""

HEADINGS: dict[Topic, Text] = {
    "dialogues": Text(da="Styringsdialoger, de ældste først", en="Dialogues, the oldest first"),
    "people": Text(da="Poster, hvis indehaver er udløbet", en="Posts whose holder's term has ended"),
    "bodies": Text(da="Organer, der er ophørt eller ophører", en="Bodies that have ended, or will"),
    "agreements": Text(da="Aftaler, der er udløbet", en="Agreements that have expired"),
    "routes": Text(da="Punkter, der føres videre", en="Items that go on"),
    "days": Text(
        da="Dage, der er flyttet efter regel: se dem efter", en="Days moved by rule: look them over"
    ),
    "left": Text(da="Ikke ført videre", en="Not carried"),
    "faults": Text(
        da="Skal rettes, før året hænger sammen", en="To be put right before the year makes sense"
    ),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at."""

    topic: Topic
    text: Text
