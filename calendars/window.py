"""When a meeting may be held: "ultimo januar", "oktober", "2. kvartal", "uge 37", "september-december"."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from calendars.language import Language
from calendars.month_parts import MonthParts
from calendars.spans import Span, merged, say_spans
from calendars.window_fault import WindowFault
from calendars.window_reading import read, split_ca, tidy
from calendars.window_years import Years

__all__ = ["MonthParts", "Window", "WindowFault", "parse_window", "split_ca"]


@dataclass(frozen=True)
class Window:
    """A window is the days that some words mean, as the fewest ranges in order.

    Ranges given out of order, overlapping or touching are joined. A window has at least one day.

    >>> window = parse_window("ultimo marts", 2027)
    >>> window.say(), date(2027, 4, 1) in window, window.nominal
    ('ultimo marts (21.-31. marts 2027)', False, datetime.date(2027, 3, 26))
    """

    words: str
    ranges: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.ranges:
            raise ValueError(f'the window "{self.words}" has no day')
        object.__setattr__(self, "ranges", merged(self.ranges))

    @cached_property
    def _starts(self) -> list[date]:
        return [first for first, _ in self.ranges]

    def __contains__(self, day: date) -> bool:
        at = bisect_right(self._starts, day) - 1
        return at >= 0 and day <= self.ranges[at][1]

    @property
    def first(self) -> date:
        """The first day."""
        return self.ranges[0][0]

    @property
    def last(self) -> date:
        """The last day."""
        return self.ranges[-1][1]

    def days(self) -> Iterator[date]:
        """Every day, in order."""
        for first, last in self.ranges:
            for offset in range((last - first).days + 1):
                yield first + timedelta(offset)

    @cached_property
    def nominal(self) -> date:
        """The middle one of all its calendar days, closed ones too; the earlier of two.

        It is what the words aim at, and so does not move when a day is closed or opened: 5 March
        for "primo marts" (1-10), 26 March for "ultimo marts" (21-31).
        """
        middle = (sum((last - first).days + 1 for first, last in self.ranges) - 1) // 2
        for first, last in self.ranges:
            length = (last - first).days + 1
            if middle < length:
                return first + timedelta(middle)
            middle -= length
        raise AssertionError("the middle lies inside the window")

    def say(self, language: Language = "da") -> str:
        """The words as written, with the dates they mean; dates alone when the words are dates."""
        dates = say_spans(self.ranges, language)
        if dates.startswith(self.words.casefold()) or not any(sign.isalpha() for sign in self.words):
            return dates
        return f"{self.words} ({dates})"


_USUAL = MonthParts()


def parse_window(words: str, year: int, parts: MonthParts = _USUAL) -> Window:
    """The window that some words mean in a year.

    Upper and lower case, spaces and the kind of dash make no difference. What has no year of its
    own lies in `year`; a range that would end before it begins ends the year after. WindowFault
    when the words mean nothing, name a day or week that the year does not have, or run backwards.
    docs/windows.md lists what is understood.

    >>> parse_window("uge 52-2", 2027).ranges
    ((datetime.date(2027, 12, 27), datetime.date(2028, 1, 16)),)
    """
    tidied = tidy(words)
    points, links = read(tidied)
    return Window(tidied, merged(Years(tidied, year, parts).spans(points, links)))
