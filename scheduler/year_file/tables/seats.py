"""Seats of a body: groups of posts, or the members of another body."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Strict, Tag

from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.words import Attendance, Id

GroupName = Id
DEFAULT_WEIGHT = 4


class SeatTable(Table):
    """One seat: a post, and how much its presence counts."""

    post: Id
    attendance: Attendance | None = None
    """required: never without; wanted: costs when missing; optional: costs nothing. Default: the body's."""
    weight: Annotated[int, Strict(), Field(ge=1, le=100)] = DEFAULT_WEIGHT
    """What a meeting costs when a wanted seat is empty; a deputy costs 1."""


class MembersOf(Table):
    """A group whose seats are those of another body, so that they are written once."""

    members_of: Id
    """The body whose seats these are."""
    group: GroupName | None = None
    """One group of that body; absent = all its groups."""
    attendance: Attendance | None = None
    """How much the presence of these counts here; absent = as in that body."""


def _as_seat(value: Any) -> Any:
    return {"post": value} if isinstance(value, str) else value


Seat = Annotated[SeatTable, BeforeValidator(_as_seat, json_schema_input_type=Id | SeatTable)]


def _kind(value: Any) -> str:
    return "~members" if isinstance(value, dict | MembersOf) else "~posts"


SeatGroup = Annotated[
    Annotated[tuple[Seat, ...], Tag("~posts")] | Annotated[MembersOf, Tag("~members")], Discriminator(_kind)
]
Seats = dict[GroupName, SeatGroup]
