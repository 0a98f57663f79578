"""Short dates in Danish and English."""

from datetime import date

import pytest

from calendars.language import Language
from calendars.wheel_data import WheelMeeting, WheelPeriod
from calendars.wheel_words import say_meeting, short_day, short_month, short_period


def test_danish_months_have_their_points() -> None:
    assert [short_month(month, "da") for month in range(1, 13)] == [
        "jan.", "feb.", "mar.", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec.",
    ]  # fmt: skip


def test_english_months() -> None:
    assert [short_month(month, "en") for month in (3, 5, 6, 7, 9)] == ["Mar", "May", "June", "July", "Sep"]


def test_a_day_has_its_year_only_when_it_is_another() -> None:
    assert short_day(date(2028, 2, 29), "da", 2028) == "29. feb."
    assert short_day(date(2028, 2, 29), "da", 2027) == "29. feb. 2028"
    assert short_day(date(2028, 2, 29), "en") == "29 Feb"


@pytest.mark.parametrize(
    ("first", "last", "danish", "english"),
    [
        (date(2027, 5, 17), date(2027, 5, 17), "17. maj", "17 May"),
        (date(2027, 2, 15), date(2027, 2, 19), "15.–19. feb.", "15–19 Feb"),
        (date(2027, 6, 28), date(2027, 8, 6), "28. juni – 6. aug.", "28 June – 6 Aug"),
        (date(2027, 12, 20), date(2028, 1, 2), "20. dec. – 2. jan. 2028", "20 Dec – 2 Jan 2028"),
    ],
)
def test_periods(first: date, last: date, danish: str, english: str) -> None:
    period = WheelPeriod(first, last, "")
    assert short_period(period, "da", 2027) == danish
    assert short_period(period, "en", 2027) == english


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("da", "AB Nord (Styringsdialog), tirsdag den 7. september 2027 kl. 9.00. klima"),
        ("en", "AB Nord (Styringsdialog), Tuesday 7 September 2027 9:00. klima"),
    ],
)
def test_a_tooltip_tells_all(language: Language, said: str) -> None:
    meeting = WheelMeeting("d", date(2027, 9, 7), 540, "AB Nord", "klima")
    assert say_meeting(meeting, "Styringsdialog", language) == said


def test_a_body_that_is_the_title_is_not_said_twice() -> None:
    meeting = WheelMeeting("b", date(2027, 3, 31), 570, "Borgmesterforum")
    assert (
        say_meeting(meeting, "Borgmesterforum", "da") == "Borgmesterforum, onsdag den 31. marts 2027 kl. 9.30"
    )
