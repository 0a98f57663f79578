"""Dates move and stay written as they are."""

from datetime import date

import pytest

from scheduler.roll.written_dates import redated


@pytest.mark.parametrize(
    ("words", "later"),
    [
        ("2027-06-30", "2028-06-30"),
        ("30-06-2027", "30-06-2028"),
        ("30.6.2027", "30.6.2028"),
        ("04-01-2027", "04-01-2028"),
        ("4.1.2027", "4.1.2028"),
        ("30. juni 2027", "30. juni 2028"),
        ("Onsdag den 30. juni 2027", "fredag den 30. juni 2028"),
        ("30 June 2027", "30 June 2028"),
        ("2027-05-03, 10-05-2027 og juni", "2028-05-03, 10-05-2028 og juni"),
        ("sidste styringsdialog + 20 hverdage", "sidste styringsdialog + 20 hverdage"),
        ("31-02-2027", "31-02-2027"),
        ("sag-2027-01-02-x", "sag-2027-01-02-x"),
    ],
)
def test_a_date_moves_and_stays_written_as_it_is(words: str, later: str) -> None:
    assert redated(words, lambda day: day.replace(year=day.year + 1)) == later


def test_a_date_that_goes_nowhere_stays() -> None:
    assert redated("29.2.2028", lambda day: None) == "29.2.2028"


def test_noughts_follow_how_the_day_was_written() -> None:
    assert redated("9.12.2027", lambda day: date(2028, 1, 5)) == "5.1.2028"
    assert redated("09.12.2027", lambda day: date(2028, 1, 5)) == "05.01.2028"
