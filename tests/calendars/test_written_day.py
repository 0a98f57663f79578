"""Dates are read in every way people write them, and nothing else is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.language import say_day, say_start
from calendars.written_day import parse_day, parse_start

DATES = st.dates(date(1990, 1, 1), date(2199, 12, 31))


@given(DATES)
def test_every_date_is_read_in_every_form(day: date) -> None:
    forms = ["%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y"]
    assert {parse_day(day.strftime(form)) for form in forms} == {day}
    assert parse_day(f"{day.day}.{day.month}.{day.year}") == day


@given(DATES, st.booleans())
def test_a_date_is_read_as_it_is_said(day: date, weekday: bool) -> None:
    said = [say_day(day, "da", weekday=weekday), say_day(day, "en", weekday=weekday)]
    assert [parse_day(one) for one in (*said, said[0].upper())] == [day, day, day]


@given(DATES, st.integers(0, 24 * 60 - 1))
def test_a_start_is_read_as_it_is_said(day: date, minute: int) -> None:
    assert parse_start(say_start(day, minute, "da")) == (day, minute)
    assert parse_start(say_start(day, minute, "en")) == (day, minute)
    assert parse_start(f"{day:%d-%m-%Y} {minute // 60}.{minute % 60:02d}") == (day, minute)
    assert parse_start(say_day(day, "da", weekday=False)) == (day, None)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "2027-02-29",
        "31-04-2027",
        "2027-3-1",
        "27-03-27",
        "1/2-2027",
        "01/02/2027",
        "30/3/2027",
        "1989-12-31",
        "2027-01-01x",
        "٣-٣-٢٠٢٧",
        "4. martz 2027",
        "4. marts",
        "31. april 2027",
    ],
)
def test_what_is_no_date(words: str) -> None:
    assert parse_day(words) is None
    assert parse_start(words) is None


@pytest.mark.parametrize("words", ["4.3.2027 kl. 24.00", "4.3.2027 10.60", "10.30", "marts 2027"])
def test_what_is_no_start(words: str) -> None:
    assert parse_start(words) is None
