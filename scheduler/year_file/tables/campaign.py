"""[[campaign]]: a meeting with every organisation of a list, and the supervision dealt with there."""

from typing import Annotated, Self

from pydantic import Field, Strict, model_validator

from calendars.language import Text
from scheduler.year_file.tables.body import Deadlines
from scheduler.year_file.tables.preference import PreferenceTable
from scheduler.year_file.tables.seats import Seats
from scheduler.year_file.tables.table import Table, refuse
from scheduler.year_file.tables.times import OpenHours
from scheduler.year_file.tables.words import (
    Attendance,
    Count,
    Flag,
    Id,
    Level,
    Minutes,
    Name,
    Positive,
    Posts,
    shaped,
)

_LIST = Text(da='en liste i årets mappe, fx "organisationer.csv"', en="a .csv file in the year's folder")
FileName = Annotated[str, Strict(), shaped(r"[^/\\:\x00]+\.csv", "bad-file-name", _LIST)]
Points = Annotated[int, Strict(), Field(ge=0, le=1000)]


class MinutesByHomes(Table):
    """A dialogue's length for organisations with fewer homes than `homes_below`; without it, for the rest."""

    homes_below: Annotated[int, Strict(), Field(ge=1)] | None = None
    minutes: Minutes


class Score(Table):
    """The points an afdeling gets towards being picked for supervision."""

    indsatsomraade: Points = 10
    """For lying in an indsatsområde."""
    henlaeggelser_below: Annotated[int, Strict(), Field(ge=0, le=100_000)] = 300
    """Reserves below this, in kr. per m², are too low."""
    henlaeggelser: Points = 8
    """For reserves that are too low."""
    foreslaaet: Points = 5
    """For being proposed by its organisation."""
    hast: Points = 3
    """For each point of urgency."""


class Supervision(Table):
    """Extended supervision: afdelinger picked by score, each dealt with at its organisation's dialogue."""

    list: FileName
    pick: Annotated[int, Strict(), Field(ge=0, le=5000)]
    minutes_each: Annotated[int, Strict(), Field(ge=0, le=240)] = 15
    urgent_first: Flag = False
    """True when the more urgent dialogues come earlier."""
    score: Score = Score.unwritten()


class PerWeek(Table):
    """The most dialogues a week."""

    most: Positive


class PerDay(Table):
    """The most dialogues a day, for one caseworker and for one administrator."""

    caseworker: Positive | None = None
    administrator: Positive | None = None


class CaseworkerLoad(Table):
    """The most dialogues of one caseworker in the whole campaign."""

    most: Positive


class CampaignTable(Table):
    """[[campaign]]: one meeting with every organisation of a list."""

    id: Id
    name: Name | None = None
    host: Name | None = None
    """The administration that convenes."""
    organisations: Annotated[FileName, Field(alias="with")]
    """The list of organisations."""
    window: Name
    minutes: Annotated[tuple[MinutesByHomes, ...], Field(min_length=1)] = (MinutesByHomes(minutes=90),)
    homes_unknown: Minutes = 90
    """The length when the number of homes is unknown."""
    call_for_items: Annotated[int, Strict(), Field(ge=-250, le=-1)] | None = None
    """Hverdage before each meeting on which all are asked for items."""
    supervision: Supervision | None = None
    per_week: PerWeek | None = None
    per_day: PerDay = PerDay.unwritten()
    caseworkers: Posts = ()
    """The posts one of whom takes each dialogue."""
    caseworker_load: CaseworkerLoad | None = None
    seats: Seats = Field(default_factory=dict)
    attendance: Attendance = "wanted"
    interval_months: Annotated[int, Strict(), Field(ge=1, le=60)] | None = None
    """The most months from one dialogue to the next; absent = the window alone decides."""
    break_minutes: Annotated[Count, Field(alias="break")] = 30
    """The largest pause that still counts as back to back, in minutes."""
    place: Id | None = None
    room: Flag = True
    capacity: Positive | None = None
    hours: OpenHours | None = None
    deadlines: Deadlines = Field(default_factory=dict)
    level: Level = 3
    preference: PreferenceTable | None = None

    @model_validator(mode="after")
    def _lengths_in_order(self) -> Self:
        limits = [rule.homes_below for rule in self.minutes]
        bounded = [limit for limit in limits if limit is not None]
        if limits[-1] is not None or len(bounded) != len(limits) - 1 or bounded != sorted(set(bounded)):
            raise refuse(
                "bad-minutes-by-homes",
                Text(
                    da='"homes_below" stigende, og til sidst en varighed uden "homes_below" til alle andre',
                    en='"homes_below" rising, and last a length without "homes_below" for all the rest',
                ),
            )
        return self
