"""Spans of days: joined into ranges, and said as people write them."""

from collections.abc import Iterable
from datetime import date, timedelta

from calendars.language import Language, join_words, month_name, say_day

Span = tuple[date, date]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days as the fewest ranges, in order; ranges that touch become one."""
    found: list[Span] = []
    for first, last in sorted(spans):
        if last < first:
            raise ValueError(f"a range ends {last} before it begins {first}")
        if found and first <= found[-1][1] + timedelta(1):
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return tuple(found)


def say_span(span: Span, language: Language = "da", *, year: bool = True) -> str:
    """A range of days as people write it; both years are said when it crosses a New Year.

    >>> say_span((date(2027, 3, 21), date(2027, 3, 31)))
    '21.-31. marts 2027'
    """
    first, last = span
    end = say_day(last, language, weekday=False, year=year)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        tail = f" {last.year}" if year else ""
        dot = "." if language == "da" else ""
        return f"{first.day}{dot}-{last.day}{dot} {month_name(last.month, language)}{tail}"
    if first.year == last.year:
        return f"{say_day(first, language, weekday=False, year=False)} – {end}"
    return " – ".join(say_day(day, language, weekday=False) for day in span)


def say_spans(spans: tuple[Span, ...], language: Language = "da") -> str:
    """Ranges as a list in prose; a year that all share is said once, at the end."""
    shared = len({day.year for span in spans for day in span}) == 1
    last = len(spans) - 1
    said = [say_span(span, language, year=not shared or at == last) for at, span in enumerate(spans)]
    return join_words(said, language)
