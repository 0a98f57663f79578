"""A window holds the days its words mean: a second reading of the words, day by day, agrees."""

import copy
import pickle
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calendars.days import Days, DayUse, iso_week
from calendars.spans import say_spans
from calendars.window import Window, parse_window, split_ca

UNTIMED = settings(deadline=None)  # the machine may be busy

SPANS = st.tuples(st.dates(date(2027, 1, 1), date(2027, 4, 1)), st.integers(0, 20)).map(
    lambda span: (span[0], span[0] + timedelta(span[1]))
)


@UNTIMED
@given(st.lists(SPANS, min_size=1, max_size=8))
def test_a_window_is_the_fewest_ranges_with_its_middle_day(spans):
    window = Window("noget", tuple(spans))
    days = sorted({first + timedelta(n) for first, last in spans for n in range((last - first).days + 1)})
    assert list(window.days()) == days
    assert (window.first, window.last) == (days[0], days[-1])
    assert window.nominal == days[(len(days) - 1) // 2]
    gaps = [(b[0] - a[1]).days for a, b in zip(window.ranges, window.ranges[1:], strict=False)]
    assert all(gap > 1 for gap in gaps)


@UNTIMED
@given(st.lists(SPANS, min_size=1, max_size=8), st.sampled_from(["da", "en"]))
@example([(date(2027, 10, 1), date(2028, 2, 29)), (date(2028, 3, 2), date(2028, 3, 2))], "da")
def test_the_dates_that_are_said_mean_the_same_days(spans, language):
    window = Window("noget", tuple(spans))
    said = say_spans(window.ranges, language)
    assert parse_window(said, 2040).ranges == window.ranges


@UNTIMED
@given(st.dates(date(2024, 1, 1), date(2032, 12, 31)), st.sampled_from(["da", "en"]))
@example(date(2027, 1, 1), "da")
def test_a_week_that_is_said_is_understood(day, language):
    window = parse_window(iso_week(day).say(language), 2040)
    assert day in window
    assert len(list(window.days())) == 7


@pytest.mark.parametrize(
    ("words", "about", "window"),
    [
        ("ca. ultimo januar", True, "ultimo januar"),
        ("Ca.ultimo januar", True, "ultimo januar"),
        (" ca  medio maj ", True, "medio maj"),
        ("cirka uge 37", True, "uge 37"),
        ("ultimo januar", False, "ultimo januar"),
        ("capital marts", False, "capital marts"),
        ("ca.", True, ""),
    ],
)
def test_ca_is_taken_off_the_front(words, about, window):
    assert split_ca(words) == (about, window)


def open_days(words, year, *closed):
    uses = tuple(DayUse(date.fromisoformat(a), date.fromisoformat(b), "Lukket", "closed") for a, b in closed)
    days = Days("DK", date(year, 1, 1), date(year, 12, 31), uses)
    return [day for day in parse_window(words, year).days() if days.is_open(day)]


def test_ultimo_marts_2027_leaves_two_days_outside_the_easter_school_week():
    easter = ("2027-03-22", "2027-03-29")
    assert open_days("ultimo marts", 2027, easter) == [date(2027, 3, 30), date(2027, 3, 31)]


def test_primo_maj_2027_leaves_four_days():
    found = open_days("primo maj", 2027, ("2027-05-07", "2027-05-07"))
    assert [day.day for day in found] == [3, 4, 5, 10]


def test_primo_april_2023_leaves_none_when_the_easter_school_week_is_closed():
    assert open_days("primo april", 2023, ("2023-04-03", "2023-04-05")) == []
    assert [day.day for day in open_days("primo april", 2023)] == [3, 4, 5]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "ultimo marts",
            {"da": "ultimo marts (21.-31. marts 2027)", "en": "ultimo marts (21-31 March 2027)"},
        ),
        (
            " primo  maj-medio juni",
            {
                "da": "primo maj-medio juni (1. maj – 20. juni 2027)",
                "en": "primo maj-medio juni (1 May – 20 June 2027)",
            },
        ),
        (
            "uge 52-2",
            {
                "da": "uge 52-2 (27. december 2027 – 16. januar 2028)",
                "en": "uge 52-2 (27 December 2027 – 16 January 2028)",
            },
        ),
        (
            "primo marts, primo april og 3. maj",
            {
                "da": "primo marts, primo april og 3. maj (1.-10. marts, 1.-10. april og 3. maj 2027)",
                "en": "primo marts, primo april og 3. maj (1-10 March, 1-10 April and 3 May 2027)",
            },
        ),
        (
            "december og ultimo januar 2028",
            {
                "da": "december og ultimo januar 2028 (1.-31. december 2027 og 21.-31. januar 2028)",
                "en": "december og ultimo januar 2028 (1-31 December 2027 and 21-31 January 2028)",
            },
        ),
        (
            "marts, 2028-05-10",
            {
                "da": "marts, 2028-05-10 (1.-31. marts 2027 og 10. maj 2028)",
                "en": "marts, 2028-05-10 (1-31 March 2027 and 10 May 2028)",
            },
        ),
        (
            "uge 36 2028 og 38",
            {
                "da": "uge 36 2028 og 38 (4.-10. september og 18.-24. september 2028)",
                "en": "uge 36 2028 og 38 (4-10 September and 18-24 September 2028)",
            },
        ),
        (
            "uge 36, 3-14 May",
            {
                "da": "uge 36, 3-14 May (3.-14. maj og 6.-12. september 2027)",
                "en": "uge 36, 3-14 May (3-14 May and 6-12 September 2027)",
            },
        ),
        ("2027-05-03", {"da": "3. maj 2027", "en": "3 May 2027"}),
        ("2027-05-01/2027-05-14", {"da": "1.-14. maj 2027", "en": "1-14 May 2027"}),
        ("3.-14. maj", {"da": "3.-14. maj 2027", "en": "3.-14. maj (3-14 May 2027)"}),
    ],
)
def test_a_window_is_said_with_its_dates(words, said, language):
    assert parse_window(words, 2027).say(language) == said[language]


def test_the_nominal_point_is_the_middle_day():
    nominal = {
        words: parse_window(words, 2027).nominal.isoformat() for words in ("primo maj", "medio maj", "maj")
    }
    assert nominal == {"primo maj": "2027-05-05", "medio maj": "2027-05-15", "maj": "2027-05-16"}
    assert parse_window("ultimo februar", 2027).nominal == date(2027, 2, 24)
    assert parse_window("ultimo februar", 2028).nominal == date(2028, 2, 25)


def test_a_window_without_a_day_or_with_a_backward_range_is_refused():
    with pytest.raises(ValueError, match="no day"):
        Window("ingenting", ())
    with pytest.raises(ValueError, match="before it begins"):
        Window("baglæns", ((date(2027, 5, 2), date(2027, 5, 1)),))


def test_windows_are_values():
    asked, fresh = parse_window("uge 52-2", 2027), parse_window("uge 52-2", 2027)
    assert asked.nominal in asked
    assert asked == fresh
    assert hash(asked) == hash(fresh)
    assert pickle.loads(pickle.dumps(asked)) == copy.deepcopy(fresh)
