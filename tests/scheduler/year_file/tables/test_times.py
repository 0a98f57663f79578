"""Dates, spans and hours are read in every way people write them, and nothing else is."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from calendars.grid import Slot
from scheduler.year_file.tables.times import (
    Day,
    Days,
    Hours,
    Moment,
    OpenHours,
    Span,
    parse_clock,
    parse_hours,
    parse_span,
)

DATES = st.dates(date(1990, 1, 1), date(2199, 12, 31))


@given(DATES, DATES)
def test_a_span_is_read_as_it_is_said(one: date, other: date) -> None:
    span = Span(min(one, other), max(one, other))
    assert parse_span(str(span)) == span
    assert TypeAdapter(Days).validate_python(str(span)) == span
    assert parse_span(one.isoformat()) == Span(one, one)
    assert parse_span(f"{one}/{other}/{one}") is None


@given(st.integers(0, 1439), st.integers(1, 1440))
def test_hours_are_read_as_they_are_said(opens: int, closes: int) -> None:
    hours = parse_hours(str(Hours(opens, closes)))
    assert hours == (Hours(opens, closes) if opens < closes else None)


@pytest.mark.parametrize(
    "words", ["", "8", "8-", "16:00-08:00", "08:60-09:00", "25:00-26:00", "8:30-16:00-17:00"]
)
def test_what_are_no_hours(words: str) -> None:
    assert parse_hours(words) is None
    with pytest.raises(ValidationError):
        TypeAdapter(OpenHours).validate_python(words)


def test_hours_as_danes_write_them() -> None:
    assert parse_hours("8.30–16") == Hours(510, 960)
    assert parse_clock("24:00") == 1440


def test_a_moment_may_be_text_or_a_toml_time() -> None:
    read = TypeAdapter(Moment)
    slot = Slot(date(2027, 3, 30), 600)
    for written in ("2027-03-30T10:00", "30-03-2027 10.00", datetime(2027, 3, 30, 10)):  # noqa: DTZ001
        assert read.validate_python(written) == slot
    for wrong in ("2027-03-30", "2027-03-30T24:00", datetime(2027, 3, 30, 10, 0, 30), 7):  # noqa: DTZ001
        with pytest.raises(ValidationError):
            read.validate_python(wrong)


def test_a_day_is_no_time() -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(datetime(2027, 1, 1))  # noqa: DTZ001
