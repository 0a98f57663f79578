"""Days are carried by the rule they follow, length and weekday kept where that is the rule."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.easter import easter
from calendars.public_holidays import public_holidays
from scheduler.roll.days import Rule, carry, rule_of, same_week
from scheduler.year_file.tables.times import Span, parse_span

MOVABLE = {
    day for day in public_holidays("DK", 2027) if (day.month, day.day) not in ((1, 1), (12, 25), (12, 26))
}


def span(words: str) -> Span:
    found = parse_span(words)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("words", "rule", "later"),
    [
        ("2027-02-15/2027-02-19", "week", "2028-02-14/2028-02-18"),
        ("2027-03-22/2027-03-24", "easter", "2028-04-10/2028-04-12"),
        ("2027-05-07", "easter", "2028-05-26/2028-05-26"),
        ("2027-06-05", "date", "2028-06-05/2028-06-05"),
        ("2027-06-28/2027-08-06", "week", "2028-06-26/2028-08-04"),
        ("2027-07-01/2027-07-31", "months", "2028-07-01/2028-07-31"),
        ("2027-02-01/2027-02-28", "months", "2028-02-01/2028-02-29"),
        ("2027-12-01/2028-01-31", "months", "2028-12-01/2029-01-31"),
        ("2027-04-01/2027-04-30", "months", "2028-04-01/2028-04-30"),
        ("2027-05-01", "date", "2028-05-01/2028-05-01"),
        ("2027-12-24", "date", "2028-12-24/2028-12-24"),
        ("2027-12-20/2027-12-23", "date", "2028-12-20/2028-12-23"),
        ("2027-04-20/2027-04-21", "week", "2028-04-18/2028-04-19"),
    ],
)
def test_copenhagens_days_are_carried_as_they_are_meant(words: str, rule: Rule, later: str) -> None:
    assert rule_of(span(words), MOVABLE) == rule
    assert str(carry(span(words), 1, MOVABLE)) == later


def test_a_fixed_day_stays_though_a_movable_holiday_falls_on_it() -> None:
    whit_monday = date(2028, 6, 5)
    assert str(carry(span("2028-06-05"), 1, {whit_monday})) == "2029-06-05/2029-06-05"


def test_what_the_next_year_does_not_have_is_none() -> None:
    assert same_week(date(2026, 12, 31), 1) is None  # week 53
    assert carry(span("2026-12-29/2027-01-02"), 1, set()) == span("2027-12-29/2028-01-02")


@given(st.integers(1990, 2100))
def test_easter_is_the_day_the_holidays_say(year: int) -> None:
    assert "Påskedag" in public_holidays("DK", year)[easter(year)].da


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)), st.integers(0, 40))
def test_a_span_stays_as_long_as_it_was_unless_a_leap_day_lies_in_it(first: date, days: int) -> None:
    whole = Span(first, date.fromordinal(first.toordinal() + days))
    moved = carry(whole, 1, set())
    if moved is not None:
        assert abs((moved.last - moved.first) - (whole.last - whole.first)).days <= 1
        assert abs((moved.first - whole.first).days - 365) <= 7
