"""What a year leaves open, as a list to read: by topic, the weightiest first."""

from collections.abc import Iterable
from itertools import groupby

from calendars.language import Language, Text
from constraints.year import Assumption, Topic
from scheduler.views.table import wrap

HEADING = Text(da="Forudsætninger", en="Assumptions")

_TOPICS: dict[Topic, Text] = {
    "people": Text(da="Personer", en="People"),
    "bodies": Text(da="Organer og aftaler", en="Bodies and agreements"),
    "dialogues": Text(da="Styringsdialoger", en="Dialogues"),
    "frame": Text(da="Årets rammer", en="The frame of the year"),
    "prices": Text(da="Point", en="Points"),
    "windows": Text(da="Vinduer", en="Windows"),
}


def assumption_lines(assumptions: Iterable[Assumption], language: Language, width: int) -> list[str]:
    """A line or more for each assumption, under its topic; they come in order of topic."""
    lines = []
    for topic, found in groupby(assumptions, key=lambda one: one.topic):
        lines.append(f"  {_TOPICS[topic][language]}")
        for one in found:
            lines += wrap(f"- {one.text[language]}", width, 4, 2)
    return lines
