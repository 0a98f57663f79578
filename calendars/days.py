"""Which days a year may use: weekends, public holidays, closed and priced days, hverdage."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, NamedTuple

from calendars.language import Language, Text
from calendars.public_holidays import public_holidays, weekday_holidays

_ONE = timedelta(1)
_SATURDAY = 5
_WEEKEND = Text(da="weekend", en="weekend")
_WEEK = Text(da="uge {week}, {year}", en="week {week}, {year}")


class IsoWeek(NamedTuple):
    """An ISO 8601 week with its ISO year, which is not always the year of its days."""

    year: int
    week: int

    def say(self, language: Language = "da") -> str:
        """The week as people write it: "uge 37, 2027"."""
        return _WEEK.format(language, week=self.week, year=self.year)


def iso_week(day: date) -> IsoWeek:
    """The ISO week of a day.

    >>> iso_week(date(2027, 1, 3))
    IsoWeek(year=2026, week=53)
    """
    year, week, _ = day.isocalendar()
    return IsoWeek(year, week)


def quarter(day: date) -> int:
    """The quarter of a day, 1 to 4."""
    return (day.month + 2) // 3


@dataclass(frozen=True, slots=True)
class DayUse:
    """The days from `first` to `last`, both included, are closed, or cost `price` a meeting.

    `give_up` is the price at which a closed day could be opened; None is never.
    """

    first: date
    last: date
    name: str
    use: Literal["closed", "priced"]
    price: int = 0
    give_up: int | None = None

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f'"{self.name}" ends {self.last} before it begins {self.first}')

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class ClosedDay:
    """Why a day is closed, and what opening it would cost; weekends and holidays never open."""

    day: date
    kind: Literal["weekend", "holiday", "closed"]
    name: Text
    give_up: int | None


@dataclass(frozen=True)
class Days:
    """Days answers for any date what it may be used for, also outside `first` to `last`.

    Deadlines reach into the neighbouring years: `first` and `last` bound only `open_days` and are
    where hverdage are counted from. A public holiday is one by the law of its own year.

    >>> days = Days("DK", date(2027, 1, 1), date(2027, 12, 31))
    >>> days.closed(date(2027, 3, 26)).name.da
    'Langfredag'
    >>> days.add_hverdage(date(2027, 3, 30), -4)
    datetime.date(2027, 3, 19)
    """

    country: str
    first: date
    last: date
    uses: tuple[DayUse, ...] = ()

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"the days end {self.last} before they begin {self.first}")

    @cached_property
    def _closed(self) -> dict[date, ClosedDay | None]:
        return {}

    def closed(self, day: date) -> ClosedDay | None:
        """Why a day is closed; None when it is open.

        A holiday is a holiday before all else, a weekend before a closed day of the year file. A
        day that several entries close opens when all are given up, so their prices are summed.
        """
        if day not in self._closed:
            self._closed[day] = self._find_closed(day)
        return self._closed[day]

    def _find_closed(self, day: date) -> ClosedDay | None:
        holiday = self.holiday(day)
        if holiday is not None:
            return ClosedDay(day, "holiday", holiday, None)
        if day.weekday() >= _SATURDAY:
            return ClosedDay(day, "weekend", _WEEKEND, None)
        uses = [use for use in self.uses if use.use == "closed" and day in use]
        if not uses:
            return None
        name = ", ".join(dict.fromkeys(use.name for use in uses))
        prices = [use.give_up for use in uses if use.give_up is not None]
        return ClosedDay(day, "closed", Text(name, name), sum(prices) if len(prices) == len(uses) else None)

    def is_open(self, day: date) -> bool:
        """True when nothing closes the day."""
        return self.closed(day) is None

    def _priced(self, day: date) -> list[DayUse]:
        return [use for use in self.uses if use.use == "priced" and day in use]

    def price(self, day: date) -> int:
        """What a meeting on the day costs: the sum over all priced entries that hold it."""
        return sum(use.price for use in self._priced(day))

    def price_names(self, day: date) -> tuple[str, ...]:
        """The names of the priced entries that hold the day, as the year file orders them."""
        return tuple(use.name for use in self._priced(day))

    def holiday(self, day: date) -> Text | None:
        """The public holiday on a day; ValueError for a year whose holidays are not known."""
        return public_holidays(self.country, day.year).get(day)

    def is_hverdag(self, day: date) -> bool:
        """True Monday to Friday on what is no public holiday.

        A day that only the year file closes, such as 24 December, still is a hverdag.
        """
        return day.weekday() < _SATURDAY and self.holiday(day) is None

    @cached_property
    def _numbers(self) -> dict[date, int]:
        return {}

    def hverdag_number(self, day: date) -> int:
        """How many hverdage lie before a day, counted from `first`; negative before `first`.

        The difference of two numbers is how many hverdage lie from the one day up to the other.
        """
        if day not in self._numbers:
            if day < self.first:
                self._numbers[day] = -self._hverdage(day, self.first)
            else:
                self._numbers[day] = self._hverdage(self.first, day)
        return self._numbers[day]

    def _hverdage(self, start: date, end: date) -> int:
        """Hverdage from `start` up to, not including, `end`, which is not before it."""
        low, high = start.toordinal(), end.toordinal()
        count = _weekdays_before(high) - _weekdays_before(low)
        for year in range(start.year, end.year + 1):
            off = weekday_holidays(self.country, year)
            count -= bisect_left(off, high) - bisect_left(off, low)
        return count

    def add_hverdage(self, day: date, n: int) -> date:
        """The n-th hverdag after a day, before it when n is negative; the day itself when n is 0."""
        step = _ONE if n > 0 else -_ONE
        for _ in range(abs(n)):
            day += step
            while not self.is_hverdag(day):
                day += step
        return day

    def open_day_before(self, day: date) -> date:
        """The day itself when it is open, else the nearest open day before it."""
        while not self.is_open(day):
            day -= _ONE
        return day

    @cached_property
    def _open_days(self) -> tuple[date, ...]:
        count = (self.last - self.first).days + 1
        return tuple(day for day in map(self._day, range(count)) if self.is_open(day))

    def _day(self, number: int) -> date:
        return self.first + timedelta(number)

    def open_days(self) -> tuple[date, ...]:
        """Every open day from `first` to `last`."""
        return self._open_days


def _weekdays_before(ordinal: int) -> int:
    """Mondays to Fridays before a date ordinal; ordinal 1 is a Monday."""
    weeks, rest = divmod(ordinal - 1, 7)
    return 5 * weeks + min(rest, 5)
