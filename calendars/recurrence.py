"""Recurrence rules (RFC 5545 3.3.10), expanded within bounds whatever they say."""

from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count as count_up
from typing import Literal

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)

Frequency = Literal["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"]
_AT_MOST: dict[Frequency, timedelta] = {
    "YEARLY": 366 * _DAY,
    "MONTHLY": 31 * _DAY,
    "WEEKLY": 7 * _DAY,
    "DAILY": _DAY,
    "HOURLY": _HOUR,
}


class RuleFault(ValueError):
    """A rule that is not expanded; `code` is a kind of finding."""

    def __init__(self, code: str, value: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.value = value


class Budget:
    """How many days or hours may be looked at, in one rule and in all rules of a file together."""

    def __init__(self, one_rule: int = 50_000, all_rules: int = 400_000) -> None:
        self.one_rule = one_rule
        self.left = all_rules

    def spend(self, days: int) -> None:
        """RuleFault "too_much_work" when the rules of the file together have looked at too much."""
        self.left -= days
        if self.left < 0:
            raise RuleFault("too_much_work")


@dataclass(frozen=True)
class Rule:
    """A rule names wall-clock starts: the first period's, then every `interval`-th period's after it.

    A day is one of a period's when each BY part admits it; `times` are the starts within such a day, or
    within such an hour. `until` is the last wall-clock moment, included.
    """

    frequency: Frequency
    interval: int
    count: int | None
    until: datetime | None
    week_start: int
    months: frozenset[int]
    month_days: frozenset[int]
    year_days: frozenset[int]
    weeks: frozenset[int]
    weekdays: frozenset[tuple[int, int]]  # (Monday = 0, which one of the month or year; 0 = each)
    positions: frozenset[int]
    hours: frozenset[int]
    times: tuple[timedelta, ...]

    def starts(self, start: datetime, first: datetime, last: datetime, budget: Budget) -> Iterator[datetime]:
        """The rule's starts from `first` to `last`, both included; all are wall-clock times without zone.

        `start` is the recurring event's own. A rule without COUNT is entered near `first`, however long
        ago it began. A rule that names no day at all ends at `last` like any other. Raises RuleFault
        when it must look at too many days.
        """
        stop = last if self.until is None else min(last, self.until)
        named = spent = 0
        for period in count_up(0 if self.count else self._near(start, first)):
            members = self._period(start, period * self.interval)
            if members is None or members[0] > stop.date():
                return
            spent += len(members)
            if spent > budget.one_rule:
                raise RuleFault("rule_too_long")
            budget.spend(len(members))
            for moment in self._moments(start, period * self.interval, members):
                if moment < start:
                    continue
                named += 1
                if moment > stop or (self.count and named > self.count):
                    return
                if moment >= first:
                    yield moment

    def _near(self, start: datetime, first: datetime) -> int:
        """The number of a period not after the one that holds `first`."""
        gone = max(timedelta(0), first - start)
        return max(0, gone // (_AT_MOST[self.frequency] * self.interval) - 1)

    def _period(self, start: datetime, offset: int) -> list[date] | None:
        """The days of a period, before any BY part but the month; None past the last year there is."""
        try:
            if self.frequency == "YEARLY":
                months = sorted(self.months) or range(1, 13)
                return [day for month in months for day in _month(start.year + offset, month)]
            if self.frequency == "MONTHLY":
                year, month = divmod(start.year * 12 + start.month - 1 + offset, 12)
                return _month(year, month + 1)
            if self.frequency == "WEEKLY":
                day = start.date() + timedelta(7 * offset - (start.weekday() - self.week_start) % 7)
                return [day + timedelta(number) for number in range(7)]
            if self.frequency == "DAILY":
                return [start.date() + timedelta(offset)]
            return [(start + offset * _HOUR).date()]
        except (OverflowError, ValueError):
            return None

    def _moments(self, start: datetime, offset: int, days: list[date]) -> list[datetime]:
        midnights = [datetime.combine(day, time()) for day in days if self._admits(day)]
        if self.frequency == "HOURLY":
            hour = (start + offset * _HOUR).hour
            midnights = [day + hour * _HOUR for day in midnights if not self.hours or hour in self.hours]
        moments = [day + moment for day in midnights for moment in self.times]
        if not self.positions:
            return moments
        size = len(moments)
        chosen = {position - 1 if position > 0 else size + position for position in self.positions}
        return [moment for index, moment in enumerate(moments) if index in chosen]

    def _admits(self, day: date) -> bool:
        if self.months and day.month not in self.months:
            return False
        if self.month_days and not _counted(day.day, _month_length(day), self.month_days):
            return False
        if self.year_days and not _counted(day.timetuple().tm_yday, _year_length(day), self.year_days):
            return False
        if self.weeks:
            year, week, _ = day.isocalendar()
            if not _counted(week, date(year, 12, 28).isocalendar().week, self.weeks):
                return False
        if not self.weekdays or (day.weekday(), 0) in self.weekdays:
            return True
        return any(which and self._is_weekday(day, weekday, which) for weekday, which in self.weekdays)

    def _is_weekday(self, day: date, weekday: int, which: int) -> bool:
        if day.weekday() != weekday:
            return False
        if self.frequency not in ("MONTHLY", "YEARLY"):
            return True  # RFC 5545 gives such a number no meaning; read as if it were not there
        if self.frequency == "MONTHLY" or self.months:
            place, length = day.day, _month_length(day)
        else:
            place, length = day.timetuple().tm_yday, _year_length(day)
        return which == (place - 1) // 7 + 1 if which > 0 else -which == (length - place) // 7 + 1


def _counted(place: int, length: int, wanted: frozenset[int]) -> bool:
    """True when a place, from 1, is wanted, counted from either end."""
    return place in wanted or place - length - 1 in wanted


def _month(year: int, month: int) -> list[date]:
    return [date(year, month, day) for day in range(1, monthrange(year, month)[1] + 1)]


def _month_length(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def _year_length(day: date) -> int:
    return 366 if isleap(day.year) else 365
