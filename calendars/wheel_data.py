"""What a year wheel shows: bodies, meetings and closed periods, without any plan behind them."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from calendars.language import LANGUAGES, Language

BodyKind = Literal["body", "dialogue", "area", "given"]


@dataclass(frozen=True)
class WheelBody:
    """A body is one row of the wheel's legend and one kind of mark on its rings.

    `level` orders the rings of kind "body", lowest innermost. Dialogues are numbered in a ring of
    their own, areas share that ring, and given bodies are ticks on the innermost ring. A body that is
    not `levelled` has its level for its ring's sake only, and none is named.
    """

    id: str
    name: str
    code: str
    level: int
    kind: BodyKind
    levelled: bool = True


@dataclass(frozen=True)
class WheelMeeting:
    """A meeting is a mark on its day; `minute` counts from midnight, local time.

    `title` is what its label or its row in the list says: the body's short name, or the organisation.
    """

    body: str
    day: date
    minute: int
    title: str
    note: str = ""


@dataclass(frozen=True)
class WheelPeriod:
    """A closed period shades its days, both ends included."""

    first: date
    last: date
    name: str

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the period {self.name!r} ends {self.last} before it begins {self.first}")


@dataclass(frozen=True)
class Wheel:
    """A wheel is one calendar year of meetings; those outside `year` are listed, not drawn.

    `first` and `last` bound what was planned. A meeting of a body that is not among `bodies` is an error.
    """

    title: str
    year: int
    first: date
    last: date
    bodies: tuple[WheelBody, ...]
    meetings: tuple[WheelMeeting, ...]
    periods: tuple[WheelPeriod, ...]
    language: Language = "da"

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the wheel ends {self.last} before it begins {self.first}")
        if self.language not in LANGUAGES:
            raise ValueError(f"the wheel speaks {', '.join(LANGUAGES)}, not {self.language!r}")
        ids = [body.id for body in self.bodies]
        if twice := sorted({name for name in ids if ids.count(name) > 1}):
            raise ValueError(f"bodies named twice: {', '.join(twice)}")
        if unknown := sorted({meeting.body for meeting in self.meetings} - set(ids)):
            raise ValueError(f"meetings of unknown bodies: {', '.join(unknown)}")

    def drawn(self, *kinds: BodyKind) -> list[WheelMeeting]:
        """The meetings of these kinds of body within the year, in order of time."""
        ids = {body.id for body in self.bodies if body.kind in kinds}
        chosen = (m for m in self.meetings if m.body in ids and m.day.year == self.year)
        return sorted(chosen, key=_by_time)

    def outside(self) -> list[WheelMeeting]:
        """The meetings before or after the year, in order of time."""
        return sorted((m for m in self.meetings if m.day.year != self.year), key=_by_time)


def _by_time(meeting: WheelMeeting) -> tuple[date, int, str, str, str]:
    return (meeting.day, meeting.minute, meeting.title, meeting.body, meeting.note)
