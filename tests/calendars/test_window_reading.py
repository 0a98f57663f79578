"""Words mean their days: a second reading of them, day by day, agrees."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.language import month_name
from calendars.window import parse_window

UNTIMED = settings(deadline=None)  # the machine may be busy

YEARS = st.integers(2023, 2033)
PART_DAYS = {"primo": range(1, 11), "medio": range(11, 21), "ultimo": range(21, 32)}
ENGLISH = {"primo": "early", "medio": "mid", "ultimo": "late"}


def every_day(year):
    return [date(year - 1, 12, 1) + timedelta(n) for n in range(860)]


def year_of(day):
    return day.year


def iso_year_of(day):
    return day.isocalendar().year


class Reading:
    """What one point means: the test a day must pass, and which kind of year it lies in."""

    def __init__(self, words, holds, year_of=year_of):
        self.words, self.holds, self.year_of = words, holds, year_of

    def __repr__(self):
        return self.words

    def in_year(self, year):
        return [day for day in every_day(year) if self.year_of(day) == year and self.holds(day)]


@st.composite
def months(draw):
    month = draw(st.integers(1, 12))
    return Reading(month_name(month, draw(st.sampled_from(["da", "en"]))), lambda day: day.month == month)


@st.composite
def parts(draw):
    month, part = draw(months()), draw(st.sampled_from(sorted(PART_DAYS)))
    word = draw(st.sampled_from([part, ENGLISH[part]]))
    return Reading(f"{word} {month.words}", lambda day: month.holds(day) and day.day in PART_DAYS[part])


@st.composite
def weeks(draw):
    week, word = draw(st.integers(1, 52)), draw(st.sampled_from(["uge", "week"]))
    return Reading(f"{word} {week}", lambda day: day.isocalendar().week == week, iso_year_of)


@st.composite
def quarters(draw):
    number, words = (
        draw(st.integers(1, 4)),
        draw(st.sampled_from(["{}. kvartal", "Q{}", "q{}", "{} kvartal"])),
    )
    return Reading(words.format(number), lambda day: (day.month - 1) // 3 + 1 == number)


@st.composite
def dates(draw):
    day = draw(st.dates(date(2026, 1, 1), date(2026, 12, 31)))
    words = draw(st.sampled_from(["{day}. {da}", "den {day}. {da}", "{day} {en}"]))
    said = words.format(day=day.day, da=month_name(day.month), en=month_name(day.month, "en"))
    return Reading(said, lambda other: (other.month, other.day) == (day.month, day.day))


POINTS = st.one_of(months(), parts(), weeks(), quarters(), dates())


def range_days(first, last, year):
    """Naively: from the first day of `first`, day by day, until a `last` is through."""
    start = first.in_year(year)[0]
    ends = [last.in_year(y)[-1] for y in (year, year + 1)]
    end = next(day for day in ends if day >= start)
    return {start + timedelta(n) for n in range((end - start).days + 1)}


def untidy(words, how):
    return {"plain": words, "upper": words.upper(), "spaces": f"\t {words.replace(' ', '  ')} \n"}[how]


HOW = st.sampled_from(["plain", "upper", "spaces"])


@UNTIMED
@given(POINTS, YEARS, HOW, st.booleans())
def test_a_point_means_its_days_and_no_others(point, year, how, in_its_own_year):
    expected = point.in_year(year)
    words = f"{point.words} {year}" if in_its_own_year else point.words
    window = parse_window(untidy(words, how), 2040 if in_its_own_year else year)
    assert list(window.days()) == expected
    assert [day for day in every_day(year) if day in window] == expected


@UNTIMED
@given(POINTS, POINTS, YEARS, st.sampled_from(["-", " - ", "–", " til ", " to "]))
def test_a_range_runs_from_its_beginning_to_the_next_end(first, last, year, link):
    window = parse_window(f"{first.words}{link}{last.words}", year)
    assert set(window.days()) == range_days(first, last, year)
    assert len(window.ranges) == 1


@UNTIMED
@given(POINTS, POINTS, YEARS)
def test_a_year_written_last_reaches_back_over_new_year(first, last, year):
    """It is the end's year; the beginning is the nearest that does not come after that end."""
    end = last.in_year(year)[-1]
    start = next(day for day in (first.in_year(y)[0] for y in (year, year - 1)) if day <= end)
    window = parse_window(f"{first.words}-{last.words} {year}", 2040)
    assert window.ranges == ((start, end),)


@UNTIMED
@given(st.lists(POINTS, min_size=1, max_size=6), YEARS, st.data())
def test_a_list_is_all_the_days_of_its_items(points, year, data):
    words = points[0].words
    for point in points[1:]:
        words += (
            data.draw(st.sampled_from([", ", " og ", " eller ", ",", ", og ", " and ", "; "])) + point.words
        )
    window = parse_window(words, year)
    assert list(window.days()) == sorted({day for point in points for day in point.in_year(year)})


@UNTIMED
@given(POINTS, POINTS, POINTS, YEARS)
def test_a_range_may_stand_in_a_list(one, first, last, year):
    window = parse_window(f"{one.words}, {first.words}-{last.words} og {one.words}", year)
    assert set(window.days()) == range_days(first, last, year) | set(one.in_year(year))


@UNTIMED
@given(st.dates(date(2024, 1, 1), date(2029, 12, 31)), st.integers(0, 800))
def test_iso_dates_mean_themselves_whatever_the_year(first, length):
    last = first + timedelta(length)
    expected = ((first, last),)
    assert parse_window(f"{first}/{last}", 2040).ranges == expected
    assert parse_window(f"{first} - {last}", 2040).ranges == expected
    assert parse_window(str(first), 2040).ranges == ((first, first),)


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("3rd of May", "3. maj"),
        ("the 2nd May", "2. maj"),
        ("d. 3. maj", "3. maj"),
        ("1st quarter", "1. kvartal"),
        ("første kvartal", "1. kvartal"),
        ("Q1-2", "1.-2. kvartal"),
        ("1. og 3. kvartal", "januar-marts og juli-september"),
        ("andet halvår", "3.-4. kvartal"),
        ("okt.-dec.", "oktober-december"),
        ("sept", "september"),
        ("mid-March", "medio marts"),
        ("primo-marts", "primo marts"),
        ("uge37", "uge 37"),
        ("ugerne 36–39", "uge 36-39"),
        ("uge 36-39 og 41", "uge 36, 37, 38, 39 og 41"),
        ("uge 37, 2028", "uge 37 2028"),
        ("primo, medio og ultimo maj", "maj"),
        ("oktober-29. februar", "oktober-februar"),
        ("uge 53-2 2027", "2026-12-28/2027-01-17"),
        ("uge 53 2026", "2026-12-28/2027-01-03"),
        ("uge 1 2025", "2024-12-30/2025-01-05"),
        ("oktober-februar 2028", "oktober 2027-februar 2028"),
        ("ＰＲＩＭＯ\u00a0maj", "primo maj"),
        ("2. halva\u030ar", "2. halvår"),
    ],
)
def test_other_ways_to_write_the_same_days(words, plain):
    assert parse_window(words, 2027).ranges == parse_window(plain, 2027).ranges
