"""The points a window is made of, and the days each has in a given year."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from calendars.language import Text, month_name
from calendars.month_parts import MonthParts, Part
from calendars.spans import Span
from calendars.window_fault import WindowFault

Kind = Literal["iso", "part", "month", "day", "week", "quarter", "half", "bare"]
FIRST_YEAR, LAST_YEAR = 1900, 2100

_YEARS = Text(da="et årstal fra 1900 til 2100", en="a year from 1900 to 2100")
_WEEKS = Text(da="{year} har {count} uger", en="{year} has {count} weeks")
_DAYS = Text(da="{month} {year} har {count} dage", en="{month} {year} has {count} days")
_MONTHS = Text(da="en måned fra 01 til 12", en="a month from 01 to 12")
_QUARTERS = Text(da="1., 2., 3. eller 4. kvartal", en="quarter 1, 2, 3 or 4")
_HALVES = Text(da="1. eller 2. halvår", en="half 1 or 2")


@dataclass(frozen=True, slots=True)
class Point:
    """One month, part of a month, week, quarter, half year or day, as it is written.

    `found` is the writing. `number` counts weeks, quarters, halves or days of the month. `part` and
    `month` are set where the kind has them, `year` where one is written. `dotted` is a number
    with a full stop; `near` a part or day whose month is written at the next point: "3.-14. maj".
    """

    kind: Kind
    found: str
    number: int = 0
    month: int = 0
    part: Part | None = None
    year: int | None = None
    dotted: bool = False
    near: bool = False

    def span(self, year: int, parts: MonthParts, words: str) -> Span:
        """The first and last date in a year (an ISO year for a week); a fault where it has none."""
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise WindowFault(words, self.found, _YEARS)
        match self.kind:
            case "part" if self.part is not None:
                return parts.span(self.part, year, self.month)
            case "week":
                return self._week(year, words)
            case "quarter":
                return self._months(year, 3, _QUARTERS, words)
            case "half":
                return self._months(year, 6, _HALVES, words)
            case "month":
                return _months(year, self.month, self.month)
            case _:
                return self._day(year, words)

    def _week(self, year: int, words: str) -> Span:
        count = date(year, 12, 28).isocalendar().week  # 28 December always lies in the last week
        if not 1 <= self.number <= count:
            allowed = _WEEKS.filled(year=year, count=count)
            raise WindowFault(words, self.found, allowed, f"uge {count if self.number else 1}")
        monday = date.fromisocalendar(year, self.number, 1)
        return monday, monday + timedelta(6)

    def _months(self, year: int, length: int, allowed: Text, words: str) -> Span:
        if not 1 <= self.number <= 12 // length:
            raise WindowFault(words, self.found, allowed)
        return _months(year, (self.number - 1) * length + 1, self.number * length)

    def _day(self, year: int, words: str) -> Span:
        if not 1 <= self.month <= 12:
            raise WindowFault(words, self.found, _MONTHS)
        count = monthrange(year, self.month)[1]
        if not 1 <= self.number <= count:
            nearest = f"{count if self.number else 1}. {month_name(self.month)}"
            allowed = _DAYS.filled(month=_month(self.month), year=year, count=count)
            raise WindowFault(words, self.found, allowed, nearest)
        day = date(year, self.month, self.number)
        return day, day


def _months(year: int, first: int, last: int) -> Span:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _month(month: int) -> Text:
    return Text(da=month_name(month, "da"), en=month_name(month, "en"))
