"""Reading recurrence rules as calendar programs write them."""

from datetime import date, datetime, time, timedelta, tzinfo
from itertools import product
from typing import Any

from icalendar.prop import vRecur

from calendars.recurrence import Frequency, Rule, RuleFault

_LONGEST = 1000  # characters of a rule: the longest that calendar programs write have about 150
_MOST_TIMES = 24  # starts in one period
_MOST_INTERVAL = 9999
_FREQUENCIES: dict[str, Frequency] = {
    "YEARLY": "YEARLY", "MONTHLY": "MONTHLY", "WEEKLY": "WEEKLY", "DAILY": "DAILY", "HOURLY": "HOURLY",
}  # fmt: skip
_TOO_FREQUENT = ("MINUTELY", "SECONDLY")
_PARTS = frozenset(
    {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYYEARDAY"}
    | {"BYWEEKNO", "BYDAY", "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND"}
)
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_Parts = dict[str, list[Any]]


def read_rule(text: str, start: date, zone: tzinfo) -> Rule:
    """The rule of an RRULE's value for an event that starts at `start`, a day or a time with a zone.

    UNTIL is read generously, for programs disagree with RFC 5545 about its form: a date holds its whole
    day, a time without zone is the event's own wall-clock time, and one in UTC that ends a series of whole
    days is the day it is in `zone`. Raises RuleFault "too_frequent" (more often than hourly), "rule_part" (a
    part that is not read) or "bad_rule".
    """
    if len(text) > _LONGEST:
        raise RuleFault("bad_rule")
    try:
        return _rule({name.upper(): values for name, values in vRecur.from_ical(text).items()}, start, zone)
    except RuleFault:
        raise
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError) as error:
        raise RuleFault("bad_rule") from error


def _rule(parts: _Parts, start: date, zone: tzinfo) -> Rule:
    if str(parts.pop("RSCALE", ["GREGORIAN"])[0]).upper() != "GREGORIAN":
        raise RuleFault("rule_part", "RSCALE")
    unread = sorted(parts.keys() - _PARTS)
    if unread:
        raise RuleFault("rule_part", unread[0][:20])
    name = str(parts["FREQ"][0]).upper()
    if name in _TOO_FREQUENT:
        raise RuleFault("too_frequent", f"FREQ={name}")
    frequency = _FREQUENCIES[name]
    interval = int(parts["INTERVAL"][0]) if "INTERVAL" in parts else 1
    count = int(parts["COUNT"][0]) if "COUNT" in parts else None
    if not 1 <= interval <= _MOST_INTERVAL or (count is not None and count < 1):
        raise RuleFault("bad_rule")
    week_start = _weekday(parts["WKST"][0])[0] if "WKST" in parts else 0
    if "BYWEEKNO" in parts and (week_start or frequency != "YEARLY"):
        raise RuleFault("rule_part", "BYWEEKNO")
    moment = start if isinstance(start, datetime) else datetime.combine(start, time())
    months, month_days = _numbers(parts, "BYMONTH", 1, 12), _numbers(parts, "BYMONTHDAY", -31, 31)
    year_days, weeks = _numbers(parts, "BYYEARDAY", -366, 366), _numbers(parts, "BYWEEKNO", -53, 53)
    weekdays = frozenset(_weekday(value) for value in parts.get("BYDAY", ()))
    if not (weekdays or month_days or year_days):  # what is not said is as in the event's own start
        if frequency == "WEEKLY" or weeks:
            weekdays = frozenset({(moment.weekday(), 0)})
        elif frequency in ("MONTHLY", "YEARLY"):
            month_days = frozenset({moment.day})
            months = months or (frozenset({moment.month}) if frequency == "YEARLY" else months)
    return Rule(
        frequency=frequency,
        interval=interval,
        count=count,
        until=_until(parts, start, zone),
        week_start=week_start,
        months=months,
        month_days=month_days,
        year_days=year_days,
        weeks=weeks,
        weekdays=weekdays,
        positions=_numbers(parts, "BYSETPOS", -366, 366),
        hours=_numbers(parts, "BYHOUR", 0, 23),
        times=_times(parts, frequency, moment),
    )


def _times(parts: _Parts, frequency: str, start: datetime) -> tuple[timedelta, ...]:
    """The starts within a day, or within an hour for an hourly rule."""
    hours = {0} if frequency == "HOURLY" else _numbers(parts, "BYHOUR", 0, 23) or {start.hour}
    minutes = _numbers(parts, "BYMINUTE", 0, 59) or {start.minute}
    seconds = _numbers(parts, "BYSECOND", 0, 60) or {start.second}
    if len(hours) * len(minutes) * len(seconds) > _MOST_TIMES:
        raise RuleFault("too_frequent", f"FREQ={frequency}")
    every = product(sorted(hours), sorted(minutes), sorted(seconds))
    return tuple(timedelta(hours=hour, minutes=minute, seconds=second) for hour, minute, second in every)


def _until(parts: _Parts, start: date, zone: tzinfo) -> datetime | None:
    if "UNTIL" not in parts:
        return None
    until = parts["UNTIL"][0]
    if isinstance(until, datetime):
        if until.tzinfo is not None:
            own = start.tzinfo if isinstance(start, datetime) else zone
            until = until.astimezone(own).replace(tzinfo=None)
        if isinstance(start, datetime):
            return until
        until = until.date()
    if not isinstance(until, date):
        raise RuleFault("bad_rule")
    return datetime.combine(until, time.max)


def _numbers(parts: _Parts, name: str, least: int, most: int) -> frozenset[int]:
    numbers = frozenset(int(value) for value in parts.get(name, ()))
    if any(not least <= number <= most or (number == 0 and least < 0) for number in numbers):
        raise RuleFault("bad_rule")
    return numbers


def _weekday(value: Any) -> tuple[int, int]:
    return _WEEKDAYS.index(str(value.weekday).upper()), int(value.relative or 0)
