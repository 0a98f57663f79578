"""Days, spans of days, opening hours and moments as the year file writes them."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema

from calendars.grid import Slot
from calendars.language import Language, Text, say_time
from calendars.written_day import EARLIEST, LATEST, parse_day
from scheduler.year_file.tables.table import refuse

_DAY = Text(
    da='en dato, fx "2027-03-30" eller "30-03-2027"', en='a date, such as "2027-03-30" or "30-03-2027"'
)
_SPAN = Text(
    da='en dato eller to med skråstreg imellem, fx "2027-02-15/2027-02-19"',
    en='one date, or two with a slash between them, such as "2027-02-15/2027-02-19"',
)
BACKWARDS = Text(da="en første dag før den sidste", en="a first day before the last")
_HOURS = Text(da='et tidsrum på dagen, fx "08:30-16:00"', en='hours of the day, such as "08:30-16:00"')
_MOMENT = Text(
    da='dag og klokkeslæt, fx "2027-03-30T10:00"', en='a day and a time, such as "2027-03-30T10:00"'
)


@dataclass(frozen=True, slots=True)
class Span:
    """A span of days, both ends included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __str__(self) -> str:
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours of a day, in minutes after midnight; meetings lie between `opens` and `closes`."""

    opens: int
    closes: int

    def __str__(self) -> str:
        return f"{_clock(self.opens)}-{_clock(self.closes)}"

    def say(self, language: Language = "da") -> str:
        """The hours as people write them; `str` is how the year file does.

        >>> Hours(8 * 60 + 30, 16 * 60).say()
        '8.30-16.00'
        """
        return f"{say_time(self.opens, language)}-{say_time(self.closes, language)}"


def parse_span(words: str) -> Span | None:
    """One date or "first/last"; None when it is neither. The ends may be the wrong way round."""
    ends = [parse_day(part) for part in words.split("/")]
    days = [day for day in ends if day]
    return Span(days[0], days[-1]) if len(days) == len(ends) and len(days) in (1, 2) else None


def parse_clock(words: str) -> int | None:
    """Minutes after midnight from "8:30", "08.30" or "8"; "24:00" is the end of the day."""
    match = re.fullmatch(r"(\d\d?)(?:[:.](\d\d))?", words.strip(), re.ASCII)
    if not match:
        return None
    minute = int(match[1]) * 60 + int(match[2] or 0)
    return minute if int(match[2] or 0) < 60 and minute <= 24 * 60 else None


def parse_hours(words: str) -> Hours | None:
    """ "08:30-16:00", with a hyphen or a dash; None when it is no span of hours within one day."""
    clocks = [parse_clock(part) for part in re.split(r"\s*[-–]\s*", words.strip())]
    if len(clocks) != 2 or clocks[0] is None or clocks[1] is None or clocks[0] >= clocks[1]:
        return None
    return Hours(clocks[0], clocks[1])


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _day(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime) and EARLIEST <= value <= LATEST:
        return value
    day = parse_day(value) if isinstance(value, str) else None
    if day is None:
        raise refuse("bad-date", _DAY)
    return day


def _span(value: Any) -> Span:
    if isinstance(value, Span):
        return value
    if isinstance(value, date):
        return Span(_day(value), _day(value))
    span = parse_span(value) if isinstance(value, str) else None
    if span is None:
        raise refuse("bad-date", _SPAN)
    if span.last < span.first:
        raise refuse("backwards", BACKWARDS, str(Span(span.last, span.first)))
    return span


def _hours(value: Any) -> Hours:
    hours = value if isinstance(value, Hours) else parse_hours(value) if isinstance(value, str) else None
    if hours is None:
        raise refuse("bad-hours", _HOURS)
    return hours


def _moment(value: Any) -> Slot:
    if isinstance(value, Slot):
        return value
    if isinstance(value, datetime) and value.tzinfo is None and not (value.second or value.microsecond):
        return Slot(_day(value.date()), value.hour * 60 + value.minute)
    day, mark, clock = value.replace(" ", "T").partition("T") if isinstance(value, str) else ("", "", "")
    parsed, minute = parse_day(day), parse_clock(clock)
    if not mark or parsed is None or minute is None or minute >= 24 * 60:
        raise refuse("bad-date", _MOMENT)
    return Slot(parsed, minute)


def _say_moment(slot: Slot) -> str:
    return f"{slot.day.isoformat()}T{_clock(slot.minute)}"


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string"})]
Days = Annotated[
    InstanceOf[Span], BeforeValidator(_span), PlainSerializer(str), WithJsonSchema({"type": "string"})
]
OpenHours = Annotated[
    InstanceOf[Hours], BeforeValidator(_hours), PlainSerializer(str), WithJsonSchema({"type": "string"})
]
Moment = Annotated[
    InstanceOf[Slot],
    BeforeValidator(_moment),
    PlainSerializer(_say_moment),
    WithJsonSchema({"type": "string"}),
]
