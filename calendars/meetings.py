"""Meetings to be placed, and the bodies and campaigns they belong to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from calendars.grid import Slot
from calendars.window import Window

Attendance = Literal["required", "wanted", "optional"]
Kind = Literal["body", "dialogue", "area", "given"]
Visibility = Literal["public", "participants"]


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat at a meeting belongs to a post and counts in its groups' quorums.

    required: somebody entitled must sit, or the meeting cannot be held then;
    wanted: an empty seat costs `weight`; optional: an empty seat costs nothing.
    """

    post: str
    groups: tuple[str, ...] = ()
    attendance: Attendance = "wanted"
    weight: int = 4
    deputy: bool = True


@dataclass(frozen=True, slots=True)
class Series:
    """A series is what meetings belong to: a body, a dialogue campaign, or an area dialogue.

    `parent` is the body that a temagruppe reports to (note, C.1). `seated` is when it exists.
    """

    id: str
    name: str
    kind: Kind
    level: int | None = None
    host: str = ""
    parent: str | None = None
    seated: tuple[date, date] | None = None
    visibility: Visibility = "participants"
    color: str = ""
    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting is one gathering to be given a slot, a room and its people.

    `id` is permanent; `minutes` its length; `hours` the earliest start and latest end in minutes
    after midnight; `optional` marks a "ca." meeting that may be dropped at `drop_price`; `given` is
    set when the date is not ours to choose, and then only collisions are judged. Posts: `chairs`
    (one of them must chair), `speakers` (required by the theme, note B.2), `caseworkers` (one of
    them works the meeting). `deadlines` pairs a name with hverdage before (negative) or after.
    `ordered_by` is the day that gives the meeting its place among its series', when it is another
    than its window's first.
    """

    id: str
    title: str
    series: str
    kind: Kind
    minutes: int
    window: Window
    hours: tuple[int, int]
    seats: tuple[Seat, ...] = ()
    chairs: tuple[str, ...] = ()
    chair_deputy: bool = False
    quorum: tuple[tuple[str, int], ...] = ()
    speakers: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    caseworkers: tuple[str, ...] = ()
    place: str | None = None
    needs_room: bool = False
    capacity: int = 0
    optional: bool = False
    drop_price: int = 0
    given: Slot | None = None
    organisation: str | None = None
    administrator: str | None = None
    urgency: int = 0
    items: tuple[str, ...] = ()
    deadlines: tuple[tuple[str, int], ...] = ()
    ordered_by: date | None = None

    def seat(self, post: str) -> Seat | None:
        """The post's seat, or None when it has none."""
        for seat in self.seats:
            if seat.post == post:
                return seat
        return None
