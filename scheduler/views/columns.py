"""The columns a list can have: what each is called and what it says of a row."""

from collections.abc import Callable
from dataclasses import dataclass

from calendars.days import iso_week
from calendars.language import Language, Text, say_day, say_time, weekday_name
from calendars.venue import say_venue
from scheduler.views.rows import ColumnName, Row
from scheduler.views.table import TIE

_DROPPED = Text(da="holdes ikke", en="not held")
_ALL_DAY = Text(da="frist", en="due")


@dataclass(frozen=True, slots=True)
class Column:
    """A column has a heading and a cell for each row; a `flexible` one is wrapped where room is short."""

    heading: Text
    cell: Callable[[Row, int, Language], str]
    flexible: bool = False


def _day(row: Row, year: int, language: Language) -> str:
    """The day with its weekday, and its year when that is not the plan's: "tirsdag 26. januar"."""
    if row.day is None:
        return _DROPPED[language]
    day = say_day(row.day, language, weekday=False, year=row.day.year != year)
    return f"{weekday_name(row.day, language)} {day.replace(' ', TIE)}"


def _week(row: Row, year: int, language: Language) -> str:
    return str(iso_week(row.day).week) if row.day else ""


def _time(row: Row, year: int, language: Language) -> str:
    if row.start is None or row.end is None:
        return _ALL_DAY[language] if row.kind == "deadline" else ""
    return f"{say_time(row.start, language)}-{say_time(row.end, language)}"


def _where(row: Row, year: int, language: Language) -> str:
    return say_venue(row.place, row.room) if row.day else ""


def _lead(row: Row, year: int, language: Language) -> str:
    """Whoever chairs, or the caseworker of a meeting that nobody chairs."""
    return row.chair or row.caseworker


COLUMNS: dict[ColumnName, Column] = {
    "window": Column(Text(da="Vindue", en="Window"), lambda row, year, language: row.window),
    "day": Column(Text(da="Dag", en="Day"), _day),
    "week": Column(Text(da="Uge", en="Week"), _week),
    "time": Column(Text(da="Kl.", en="Time"), _time),
    "title": Column(Text(da="Møde", en="Meeting"), lambda row, year, language: row.title, flexible=True),
    "organisation": Column(
        Text(da="Organisation", en="Organisation"),
        lambda row, year, language: row.organisation,
        flexible=True,
    ),
    "role": Column(Text(da="Rolle", en="Role"), lambda row, year, language: row.role, flexible=True),
    "lead": Column(Text(da="Ansvarlig", en="In charge"), _lead, flexible=True),
    "where": Column(Text(da="Sted", en="Place"), _where, flexible=True),
    "chair": Column(Text(da="Forperson", en="Chair"), lambda row, year, language: row.chair, flexible=True),
    "caseworker": Column(
        Text(da="Sagsbehandler", en="Caseworker"), lambda row, year, language: row.caseworker, flexible=True
    ),
}
