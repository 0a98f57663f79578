"""Dates, times and periods out of calendar files."""

from datetime import MAXYEAR, UTC, date, datetime, time, timedelta, tzinfo
from typing import TypeVar, cast

from icalendar.prop import vDDDTypes

_M = TypeVar("_M", date, datetime)
Moment = date | datetime
Period = tuple[datetime, datetime | timedelta]


class BadDate(ValueError):
    """A value that is no date, time or period."""


def read_moment(value: str) -> Moment:
    """A DATE or DATE-TIME (RFC 5545 3.3.4, 3.3.5): a date, or a time in UTC or without zone.

    The years 1 and 9999, which stand for "always" and "for ever", are moved inward by one: some
    moments of theirs cannot be told in every zone.
    """
    moment = _read(value)
    if not isinstance(moment, date):  # a datetime is one too
        raise BadDate(value)
    return _tellable(moment)


def read_period(value: str) -> Moment | Period:
    """A value of RDATE or FREEBUSY: a period as start and end or length, else a date or a time."""
    period = _read(value)
    if isinstance(period, tuple):
        start, end = period
        if isinstance(start, datetime) and isinstance(end, datetime):
            return _tellable(start), _tellable(end)
        if isinstance(start, datetime) and isinstance(end, timedelta):
            return _tellable(start), end
    if not isinstance(period, date):
        raise BadDate(value)
    return _tellable(period)


def read_length(value: str) -> timedelta:
    """A DURATION (RFC 5545 3.3.6)."""
    length = _read(value)
    if not isinstance(length, timedelta):
        raise BadDate(value)
    return length


def in_zone(moment: datetime, zone: tzinfo) -> datetime:
    """A time in a zone: the same moment, or the same wall-clock time when it had no zone."""
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def instant(moment: Moment, zone: tzinfo) -> datetime:
    """The moment in UTC; a day is the moment it begins in `zone`."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time(), zone)
    return moment.astimezone(UTC)


def wall(moment: Moment) -> datetime:
    """What a clock on the wall shows: the time without its zone; a day begins at midnight."""
    return moment.replace(tzinfo=None) if isinstance(moment, datetime) else datetime.combine(moment, time())


def by_clock_of(start: Moment, end: Moment) -> Moment:
    """The end in the start's zone: their difference is then how long it lasts by the clock on the wall."""
    if isinstance(start, datetime) and isinstance(end, datetime):
        return end.astimezone(start.tzinfo)
    return end


def _tellable(moment: _M) -> _M:
    if moment.year == MAXYEAR:
        return moment.replace(MAXYEAR - 1, 12, 31)
    return moment.replace(2, 1, 1) if moment.year == 1 else moment


def _read(value: str) -> object:
    try:
        return cast("object", vDDDTypes.from_ical(value.strip().upper()))  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError) as error:
        raise BadDate(value[:40]) from error
