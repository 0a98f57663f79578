"""Days carried to another year by the rule they follow: Easter, the date, or the ISO week."""

from datetime import date, timedelta
from typing import Literal

from calendars.easter import easter
from scheduler.year_file.tables.times import Span

Rule = Literal["months", "easter", "date", "week"]
_BEFORE_EASTER, _AFTER_EASTER = -8, 50  # from the Saturday before Palm Sunday to Whit Monday
_DAY = timedelta(1)
_CHRISTMAS, _NEW_YEAR = (12, 20), (1, 6)
_FIXED = {(1, 1), (5, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)}


def rule_of(span: Span, movable: set[date]) -> Rule:
    """The rule that a span of closed or priced days follows.

    "months" for whole months; "date" for fixed days, whatever movable holiday they fall on, and the turn of
    the year; "easter" when it lies about Easter and touches a public holiday that moves with it, across
    weekends too; else "week": school holidays go by ISO weeks.
    """
    ends = ((span.first.month, span.first.day), (span.last.month, span.last.day))
    if span.first.day == 1 and (span.last + _DAY).day == 1:
        return "months"
    if span.first == span.last and ends[0] in _FIXED:
        return "date"
    away = (span.first - easter(span.first.year)).days
    if _BEFORE_EASTER <= away <= _AFTER_EASTER and _touches(span, movable):
        return "easter"
    if ends[0] >= _CHRISTMAS or ends[1] <= _NEW_YEAR:
        return "date"
    return "week"


def carry(span: Span, years: int, movable: set[date]) -> Span | None:
    """The span so many years later, as long as it was; None when that year has no such week or date.

    Whole months stay whole: February has its leap day.
    """
    rule, length = rule_of(span, movable), span.last - span.first
    if rule == "months":
        after = span.last + _DAY
        return Span(
            span.first.replace(year=span.first.year + years), after.replace(year=after.year + years) - _DAY
        )
    if rule == "easter":
        first = span.first + (easter(span.first.year + years) - easter(span.first.year))
        return Span(first, first + length)
    if rule == "date":
        begins, ends = same_date(span.first, years), same_date(span.last, years)
        return Span(begins, ends) if begins and ends else None
    later = same_week(span.first, years)
    return Span(later, later + length) if later else None


def same_week(day: date, years: int) -> date | None:
    """The same weekday of the same ISO week, years later; None when that year has no week 53.

    >>> same_week(date(2027, 1, 14), 1)
    datetime.date(2028, 1, 13)
    """
    year, week, weekday = day.isocalendar()
    try:
        return date.fromisocalendar(year + years, week, weekday)
    except ValueError:
        return None


def same_date(day: date, years: int) -> date | None:
    """The same day of the same month, years later; None for 29 February of a common year."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return None


def _touches(span: Span, holidays: set[date]) -> bool:
    """True when a holiday lies in the span or next to it, weekends apart."""
    before, after = span.first - _DAY, span.last + _DAY
    while before.weekday() > 4:
        before -= _DAY
    while after.weekday() > 4:
        after += _DAY
    return any(before <= day <= after for day in holidays)
