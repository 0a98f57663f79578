"""The unknowns of a plan, named by what they mean and never by how a solver encodes them.

Each is a frozen value, so that the same question asked twice is the same unknown. A solver gives
each a variable; a finished plan gives each its value (`constraints.reading`).
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from calendars.plan import Role

Unit = Literal["hverdage", "days", "weeks", "minutes"]


@dataclass(frozen=True, slots=True)
class Held:
    """True when the meeting is held, false when it is dropped."""

    meeting: str


@dataclass(frozen=True, slots=True)
class Within:
    """True exactly when the meeting is held and starts in the set of grid starts `mask`."""

    meeting: str
    mask: int


@dataclass(frozen=True, slots=True)
class Attends:
    """True when the person sits on the post's seat at the meeting, in that role."""

    meeting: str
    post: str
    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class Chairs:
    """True when the person chairs the meeting."""

    meeting: str
    person: str


@dataclass(frozen=True, slots=True)
class Works:
    """True when the person is the meeting's caseworker."""

    meeting: str
    person: str


@dataclass(frozen=True, slots=True)
class InRoom:
    """True when the meeting is held in one of these rooms.

    Rooms that differ in nothing stand together in one unknown: which of them is used is settled
    afterwards, always possible since overlapping intervals colour with as many rooms as overlap.
    """

    meeting: str
    rooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carries:
    """True when the route's item is on the meeting's agenda."""

    route: str
    meeting: str


@dataclass(frozen=True, slots=True)
class Apart:
    """True when both are held and `second` lies `least` to `most` units after `first`.

    In hverdage and days it is the meetings' days that are compared, in minutes the end of `first`
    and the start of `second`. A solver may leave it false although it could be true; so rules use
    it only where true is what they ask for.
    """

    first: str
    second: str
    unit: Unit
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every part is true."""

    parts: "tuple[Literal_, ...]"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when some part is true."""

    parts: "tuple[Literal_, ...]"


@dataclass(frozen=True, slots=True)
class Position:
    """Where a held meeting lies, as a number: hverdage, days, ISO weeks or minutes since the first day.

    Minutes are those of its start. A dropped meeting's position is 0 and means nothing.
    """

    meeting: str
    unit: Unit


Truth: TypeAlias = Held | Within | Attends | Chairs | Works | InRoom | Carries | Apart | AllOf | AnyOf
Unknown: TypeAlias = Truth | Position


@dataclass(frozen=True, slots=True)
class Not:
    """True when the unknown is false."""

    unknown: Truth


Literal_: TypeAlias = Truth | Not


@dataclass(frozen=True, slots=True)
class Interval:
    """The time a meeting takes, present when `when` is true.

    unit minutes: its minutes, widened by `before` and `after`; unit days: its whole day; unit
    weeks: its whole ISO week.
    """

    meeting: str
    when: Literal_
    unit: Literal["minutes", "days", "weeks"] = "minutes"
    before: int = 0
    after: int = 0
