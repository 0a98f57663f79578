"""A dialogue lies no longer after the last one than the interval allows."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from scheduler.year_file.expand.interval import add_months
from tests.scheduler.year_file.small_year import Years


@given(st.dates(date(1990, 1, 1), date(2150, 12, 31)), st.integers(1, 60))
def test_months_later_is_the_same_day_or_the_months_last(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and later.day >= 28)


def test_a_leap_day_a_year_later() -> None:
    assert add_months(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert add_months(date(2024, 2, 29), 48) == date(2028, 2, 29)


def test_the_window_is_cut_off_where_the_interval_ends(years: Years) -> None:
    years.spoil("aarshjul.toml", "call_for_items = -20", "call_for_items = -20\ninterval_months = 12")
    window = years.read().by_id["styringsdialog-3b"].window
    assert (window.first, window.last) == (date(2027, 9, 1), date(2027, 10, 13))


def test_an_interval_that_ended_before_the_window_is_an_assumption(years: Years) -> None:
    years.spoil("aarshjul.toml", "call_for_items = -20", "call_for_items = -20\ninterval_months = 6")
    year = years.read()
    assert year.by_id["styringsdialog-3b"].window.last == date(2027, 12, 31)
    assert any("burde være holdt senest" in one.text.da for one in year.assumptions)
