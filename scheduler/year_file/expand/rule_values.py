"""A rule's values as people write them become those the rule wants: weekday names, hours, moments, dates."""

from typing import Any

from calendars.language import Text
from calendars.written_day import parse_day
from scheduler.year_file.rule_schema import WEEKDAYS
from scheduler.year_file.tables.times import parse_clock, parse_hours

_DATES = ("ready", "done_by", "first", "last")
_HOURS = Text(da='et tidsrum på dagen, fx "09:00-15:00"', en='hours of the day, such as "09:00-15:00"')
_AT = Text(da='dag og klokkeslæt, fx "2027-03-30T10:00"', en='a day and a time, such as "2027-03-30T10:00"')
_WEEKDAY = Text(da="ugedage fra mandag til fredag", en="weekdays from monday to friday")


class Unreadable(Exception):
    """A value that says nothing: its key, the code of the fault, and what is allowed."""

    def __init__(self, key: str, code: str, allowed: Text) -> None:
        super().__init__(key)
        self.key, self.code, self.allowed = key, code, allowed


def rule_values(values: dict[str, Any]) -> dict[str, Any]:
    """The values for the rule; raises Unreadable for hours, moments and weekdays that say nothing."""
    if values["type"] == "preferred_time":
        values = _preferred_time(values)
    elif values["type"] == "keep":
        values = _keep(values)
    dates = {key: parse_day(values[key]) for key in _DATES if isinstance(values.get(key), str)}
    return values | {key: day for key, day in dates.items() if day is not None}


def _preferred_time(values: dict[str, Any]) -> dict[str, Any]:
    """Written as [preference] is."""
    weekdays, hours = values.get("weekdays"), values.get("hours")
    if isinstance(weekdays, dict):
        if not set(weekdays) <= set(WEEKDAYS):
            raise Unreadable("weekdays", "not-one-of", _WEEKDAY)
        values = values | {"weekdays": {WEEKDAYS[day]: price for day, price in weekdays.items()}}
    if hours is None:
        return values
    parsed = parse_hours(hours) if isinstance(hours, str) else None
    if parsed is None:
        raise Unreadable("hours", "bad-hours", _HOURS)
    return values | {"hours": (parsed.opens, parsed.closes)}


def _keep(values: dict[str, Any]) -> dict[str, Any]:
    """Written `at = "2027-03-30T10:00"`."""
    if "at" not in values:
        return values
    at = values["at"]
    day, _, clock = at.replace(" ", "T").partition("T") if isinstance(at, str) else ("", "", "")
    parsed, minute = parse_day(day), parse_clock(clock.removesuffix(":00") if len(clock) == 8 else clock)
    if parsed is None or minute is None or minute >= 24 * 60:
        raise Unreadable("at", "bad-date", _AT)
    return {key: value for key, value in values.items() if key != "at"} | {"day": parsed, "minute": minute}
