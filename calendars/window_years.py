"""Gives each point of a window its year, and so its days."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from calendars.language import Text
from calendars.month_parts import MonthParts
from calendars.spans import Span
from calendars.window_fault import WindowFault
from calendars.window_points import Point
from calendars.window_reading import Link

_BACKWARDS = Text(da="en periode, der slutter efter sin begyndelse", en="a range that ends after it begins")
_CHAIN = Text(
    da='en periode fra ét til ét, som "primo maj-medio juni"',
    en='a range from one to one, as in "primo maj-medio juni"',
)
_A_YEAR = 366

Item = tuple[Point, Point]


class Placed(NamedTuple):
    """A point's year and its days in that year."""

    year: int
    span: Span


class Years:
    """Reads a window's points in years: those without one of their own stand in `year`.

    The end of a range follows its beginning, into the next year if need be: "oktober-februar". A
    year written last counts for what stands before it too, back over a New Year: "oktober-februar
    2028" ends in 2028, and "januar og februar 2028" are both of 2028.
    """

    def __init__(self, words: str, year: int, parts: MonthParts) -> None:
        self.words, self.year, self.parts = words, year, parts

    def spans(self, points: list[Point], links: list[Link]) -> list[Span]:
        """The days of every item of the window, in no order."""
        found: list[Span] = []
        written: Placed | None = None
        for first, last in reversed(self._items(points, links)):
            begin, end = self._item(first, last, written)
            found.append((begin.span[0], end.span[1]))
            named = any(point.year is not None and point.kind != "iso" for point in (first, last))
            written = begin if named or (written and first.kind != "iso") else None
        return found

    def _items(self, points: list[Point], links: list[Link]) -> list[Item]:
        items: list[Item] = [(points[0], points[0])]
        ranged = False
        for link, point in zip(links, points[1:], strict=True):
            to = link in ("range", "slash")
            if to and ranged:
                chain = "-".join(each.found for each in (*items[-1], point))
                raise WindowFault(self.words, chain, _CHAIN)
            if to:
                items[-1] = (items[-1][0], point)
            else:
                items.append((point, point))
            ranged = to
        return items

    def _item(self, first: Point, last: Point, written: Placed | None) -> tuple[Placed, Placed]:
        if last is first:
            placed = self._no_later(first, written.year, written.span[0]) if written else self._in(first)
            return placed, placed
        if first.year is None and (last.year is not None or written):
            end = self._no_later(last, written.year, written.span[0]) if written else self._in(last)
            begin = self._no_later(first, end.year, end.span[1])
        else:
            begin = self._in(first)
            end = self._no_earlier(last, begin, crosses=not first.near)
        if end.span[1] < begin.span[0]:
            sign = "/" if first.kind == last.kind == "iso" else "-"
            raise WindowFault(self.words, f"{first.found}{sign}{last.found}", _BACKWARDS)
        return begin, end

    def _in(self, point: Point) -> Placed:
        year = self.year if point.year is None else point.year
        return Placed(year, point.span(year, self.parts, self.words))

    def _no_later(self, point: Point, year: int, limit: date) -> Placed:
        """The point in the year, or in the one before if it would begin after the limit.

        A point that borrows its month from the next is of the same year as that.
        """
        years = (year,) if point.near else (year, year - 1)
        return self._fitting(point, years, lambda span: (limit - span[0]).days)

    def _no_earlier(self, point: Point, begin: Placed, *, crosses: bool) -> Placed:
        """The point in the year of a range's beginning, or in the next if it would end before it."""
        years = (begin.year, begin.year + 1) if crosses else (begin.year,)
        return self._fitting(point, years, lambda span: (span[1] - begin.span[0]).days)

    def _fitting(self, point: Point, years: tuple[int, ...], length: Callable[[Span], int]) -> Placed:
        """The first year that gives a length of no less than 0 days; the last year if none does.

        A year without the point (29 February, week 53) is passed over only while the other makes
        less than a year: "oktober-29. februar" is understood, "1. februar-29. februar 2027" is not.
        """
        if point.year is not None:
            return self._in(point)
        missing: WindowFault | None = None
        for year in years:
            try:
                placed = Placed(year, point.span(year, self.parts, self.words))
            except WindowFault as fault:
                missing = missing or fault
                continue
            days = length(placed.span)
            if days >= 0 and (missing is None or days < _A_YEAR):
                return placed
        if missing:
            raise missing
        return placed
