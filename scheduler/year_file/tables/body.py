"""[[body]]: who meets, how often and when."""

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, Strict, model_validator

from calendars.language import Text
from scheduler.year_file.tables.preference import PreferenceTable
from scheduler.year_file.tables.seats import GroupName, Seats
from scheduler.year_file.tables.table import Table, refuse
from scheduler.year_file.tables.times import Day, Days, Moment, OpenHours
from scheduler.year_file.tables.words import (
    Attendance,
    Count,
    Flag,
    Hverdage,
    Id,
    Level,
    Minutes,
    Name,
    Positive,
    Posts,
    Price,
    Visibility,
    shaped,
)

_COLOR = Text(da='en farve som "#1f6f8b"', en='a colour such as "#1f6f8b"')
Color = Annotated[str, Strict(), shaped("#[0-9a-fA-F]{6}", "bad-color", _COLOR)]
_DEADLINE = Text(da="bogstaver, cifre, mellemrum og bindestreg", en="letters, digits, blanks and hyphens")
_DEADLINE_SHAPE = "[A-Za-zÆØÅæøå0-9][A-Za-zÆØÅæøå0-9 ._-]{0,60}"
DeadlineName = Annotated[str, Strict(), shaped(_DEADLINE_SHAPE, "bad-name", _DEADLINE)]
MOST_MEETINGS = 400
Deadlines = dict[DeadlineName, Hverdage]


def ordered(least: int | None, most: int | None) -> None:
    """Refuses a least that is above the most."""
    if least is not None and most is not None and least > most:
        raise refuse(
            "least-above-most",
            Text(da='et "least", der ikke er større end "most"', en='a "least" that is not above "most"'),
        )


class PerYear(Table):
    """How many meetings a year."""

    least: Count | None = None
    most: Count | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        ordered(self.least, self.most)
        return self


class PerQuarter(Table):
    """How many meetings in one quarter: `least` and `most` must hold, fewer than `wanted` costs."""

    quarter: Annotated[int, Strict(), Field(ge=1, le=4)]
    least: Count | None = None
    wanted: Count | None = None
    most: Count | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        ordered(self.least, self.most)
        ordered(self.least, self.wanted)
        ordered(self.wanted, self.most)
        return self


class Spacing(Table):
    """Calendar days between one meeting of the body and the next."""

    least: Positive | None = None
    most: Positive | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        ordered(self.least, self.most)
        return self


class Reports(Table):
    """Hverdage from a temagruppe's meeting to its parent's next one."""

    least: Annotated[int, Strict(), Field(ge=0, le=250)] = 3
    most: Annotated[int, Strict(), Field(ge=1, le=250)] = 60

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        ordered(self.least, self.most)
        return self


class MeetingTable(Table):
    """One meeting of a body; "ca. ultimo januar" is short for { window = "ultimo januar", ca = true }."""

    window: Name
    """When, in the note's words."""
    id: Id | None = None
    """Permanent id; absent = derived once and recorded in ids.toml."""
    title: Name | None = None
    theme: Id | None = None
    """The theme, which adds its posts as required."""
    minutes: Minutes | None = None
    ca: Flag | None = None
    """True when the meeting may be dropped at a price; also written "ca." before the window."""
    price: Price | None = None
    """The price of dropping; default the body's `drop_price`."""
    place: Id | None = None
    pin: Moment | None = None
    """The meeting is held exactly then."""
    items: tuple[Name, ...] = ()
    """Items of the agenda that are known already."""


def _as_meeting(value: Any) -> Any:
    return {"window": value} if isinstance(value, str) else value


Meeting = Annotated[MeetingTable, BeforeValidator(_as_meeting, json_schema_input_type=Name | MeetingTable)]


class BodyTable(Table):
    """[[body]]: planned by us (`meetings`), or given (`dates`)."""

    id: Id
    name: Name | None = None
    """Default: the id."""
    level: Level | None = None
    host: Name | None = None
    """The administration that convenes."""
    minutes: Minutes | None = None
    """A meeting's length; default 120."""
    chair: Posts = ()
    """The chairing post; two for a shared chair, of whom at least one is present."""
    chair_deputy: Flag = False
    """True when the chair's deputy may chair."""
    attendance: Attendance = "wanted"
    """How much the presence of a seat counts that says nothing else."""
    seats: Seats = Field(default_factory=dict)
    """Groups of posts."""
    quorum: dict[GroupName, Positive] = Field(default_factory=dict)
    """Persons that must be present, per group."""
    per_year: PerYear = PerYear.unwritten()
    per_quarter: tuple[PerQuarter, ...] = ()
    spacing: Spacing = Spacing.unwritten()
    deadlines: Deadlines = Field(default_factory=dict)
    """Hverdage before (negative) or after each meeting."""
    meetings: Annotated[tuple[Meeting, ...], Field(max_length=MOST_MEETINGS)] = ()
    drop_price: Price = 20
    """The price of dropping a "ca." meeting."""
    parent: Id | None = None
    """The body that set this one down."""
    seated: Days | None = None
    """The body exists between these days only."""
    reports: Reports = Reports.unwritten()
    place: Id | None = None
    hours: OpenHours | None = None
    """The body's own hours instead of the opening hours."""
    room: Flag = True
    """True when the meeting needs a room of its place."""
    capacity: Positive | None = None
    """Seats the room must have; default the number of seats."""
    visibility: Visibility = "participants"
    """public: also on the public feed."""
    dates: Annotated[tuple[Day, ...], Field(max_length=MOST_MEETINGS)] = ()
    """The given dates of a body that is not planned here."""
    color: Color | None = None
    preference: PreferenceTable | None = None
