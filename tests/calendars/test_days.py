"""Days: whatever they answer, a reading of the law and of the file day by day says too."""

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calendars.days import ClosedDay, Days, DayUse, IsoWeek, iso_week, quarter
from calendars.language import Text
from calendars.public_holidays import public_holidays

UNTIMED = settings(deadline=None)  # the machine may be busy

DAYS = Days("DK", date(2027, 1, 1), date(2027, 12, 31))
ANY_DAY = st.dates(date(1990, 1, 1), date(2090, 12, 31))
NEAR = st.dates(date(2022, 12, 1), date(2028, 3, 31))


def easter(year):
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def danish_holidays(year):
    movable = [-3, -2, 0, 1, 39, 49, 50] + ([26] if year <= 2023 else [])
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    return {easter(year) + timedelta(days) for days in movable} | set(fixed)


def is_hverdag(day):
    return day.weekday() < 5 and day not in danish_holidays(day.year)


@UNTIMED
@given(st.integers(1950, 2100))
@example(2023)
@example(2024)
def test_the_public_holidays_are_those_of_the_church_year_and_the_law(year):
    assert set(public_holidays("DK", year)) == danish_holidays(year)


def test_store_bededag_was_a_holiday_until_2023():
    assert DAYS.holiday(date(2023, 5, 5)) == Text(da="Store bededag", en="Great Prayer Day")
    assert DAYS.holiday(date(2024, 4, 26)) is None
    assert DAYS.is_hverdag(date(2024, 4, 26))


@pytest.mark.parametrize("locale", ["da_DK.UTF-8", "en_US.UTF-8", "th_TH.UTF-8", "C"])
def test_names_do_not_follow_the_environment(monkeypatch, locale):
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(variable, locale)
    public_holidays.cache_clear()
    assert public_holidays("DK", 2027)[date(2027, 3, 26)] == Text(da="Langfredag", en="Good Friday")


@pytest.mark.parametrize("year", [1700, 2101, 3000])
def test_a_year_without_known_holidays_is_refused(year):
    with pytest.raises(ValueError, match=str(year)):
        DAYS.is_open(date(year, 3, 1))


def test_an_unknown_country_is_refused():
    with pytest.raises(ValueError, match="XX"):
        Days("XX", DAYS.first, DAYS.last).is_open(DAYS.first)


def test_another_country_has_its_own_holidays():
    swedish = Days("SE", DAYS.first, DAYS.last)
    assert swedish.holiday(date(2027, 1, 6)) == Text(da="Trettondedag jul", en="Epiphany")
    assert DAYS.holiday(date(2027, 1, 6)) is None


@UNTIMED
@given(ANY_DAY)
@example(date(2028, 2, 29))
def test_a_hverdag_is_a_monday_to_friday_that_is_no_public_holiday(day):
    assert DAYS.is_hverdag(day) is is_hverdag(day)


@UNTIMED
@given(NEAR, NEAR, NEAR)
def test_numbers_count_the_hverdage_from_one_day_up_to_another(first, one, other):
    days = Days("DK", first, first)
    low, high = min(one, other), max(one, other)
    naive = sum(is_hverdag(low + timedelta(n)) for n in range((high - low).days))
    assert days.hverdag_number(high) - days.hverdag_number(low) == naive
    assert days.hverdag_number(first) == 0


@UNTIMED
@given(NEAR, st.integers(-60, 60))
@example(date(2027, 3, 30), -4)
@example(date(2024, 2, 29), 1)
def test_the_nth_hverdag_has_n_hverdage_on_the_way(day, n):
    there = DAYS.add_hverdage(day, n)
    if n == 0:
        assert there == day
        return
    assert (there > day) is (n > 0)
    assert is_hverdag(there)
    low, high = (day + timedelta(1), there) if n > 0 else (there, day - timedelta(1))
    assert sum(is_hverdag(low + timedelta(k)) for k in range((high - low).days + 1)) == abs(n)


def test_four_hverdage_before_the_tuesday_after_easter_lies_before_it():
    assert DAYS.add_hverdage(date(2027, 3, 30), -4) == date(2027, 3, 19)
    assert DAYS.add_hverdage(date(2027, 3, 19), 4) == date(2027, 3, 30)


def test_days_that_only_the_file_closes_are_still_hverdage():
    uses = (
        DayUse(date(2026, 6, 5), date(2026, 6, 5), "Grundlovsdag", "closed"),
        DayUse(date(2027, 12, 24), date(2027, 12, 24), "Juleaftensdag", "closed"),
    )
    days = Days("DK", DAYS.first, DAYS.last, uses)
    for day in (date(2026, 6, 5), date(2027, 12, 24)):
        assert not days.is_open(day)
        assert days.is_hverdag(day)
    assert days.open_day_before(date(2027, 12, 26)) == date(2027, 12, 23)


@pytest.mark.parametrize(
    ("day", "kind", "name", "give_up"),
    [
        (date(2027, 3, 24), "closed", Text("Påskeuge", "Påskeuge"), 40),
        (date(2027, 3, 25), "holiday", Text("Skærtorsdag", "Maundy Thursday"), None),
        (date(2027, 3, 27), "weekend", Text("weekend", "weekend"), None),
        (date(2027, 3, 28), "holiday", Text("Påskedag", "Easter Sunday"), None),
        (date(2027, 12, 25), "holiday", Text("Juledag", "Christmas Day"), None),
    ],
)
def test_a_holiday_or_weekend_inside_a_closed_week_can_never_be_given_up(day, kind, name, give_up):
    use = DayUse(date(2027, 3, 22), date(2027, 3, 29), "Påskeuge", "closed", give_up=40)
    assert Days("DK", DAYS.first, DAYS.last, (use,)).closed(day) == ClosedDay(day, kind, name, give_up)


@pytest.mark.parametrize(("other", "together"), [(10, 50), (0, 40), (None, None)])
def test_a_day_closed_twice_opens_when_both_are_given_up(other, together):
    day = date(2027, 2, 17)
    uses = (
        DayUse(date(2027, 2, 15), date(2027, 2, 19), "Vinterferie", "closed", give_up=40),
        DayUse(day, day, "Flytning", "closed", give_up=other),
    )
    closed = Days("DK", DAYS.first, DAYS.last, uses).closed(day)
    assert closed.give_up == together
    assert closed.name.da == "Vinterferie, Flytning"


def test_priced_days_are_open_and_their_prices_add_up():
    uses = (
        DayUse(date(2027, 6, 28), date(2027, 8, 6), "Sommerferie", "priced", price=3),
        DayUse(date(2027, 8, 2), date(2027, 8, 2), "Introdag", "priced", price=2),
        DayUse(date(2027, 8, 3), date(2027, 8, 3), "Lukket", "closed"),
    )
    days = Days("DK", DAYS.first, DAYS.last, uses)
    assert [days.price(date(2027, 8, n)) for n in (2, 3, 6, 9)] == [5, 3, 3, 0]
    assert days.price_names(date(2027, 8, 2)) == ("Sommerferie", "Introdag")
    assert days.price_names(date(2027, 8, 9)) == ()
    assert days.is_open(date(2027, 8, 2))


@UNTIMED
@given(NEAR)
def test_the_open_day_before_is_the_nearest(day):
    use = DayUse(date(2023, 4, 3), date(2023, 4, 5), "Påskeuge", "closed")
    days = Days("DK", DAYS.first, DAYS.last, (use,))
    found = days.open_day_before(day)
    assert days.is_open(found)
    assert found <= day
    assert not any(days.is_open(found + timedelta(n)) for n in range(1, (day - found).days + 1))


def test_a_year_has_its_open_days_and_no_others():
    use = DayUse(date(2026, 12, 20), date(2027, 1, 3), "Jul", "closed")
    open_days = Days("DK", DAYS.first, DAYS.last, (use,)).open_days()
    year = [DAYS.first + timedelta(n) for n in range(365)]
    assert list(open_days) == [day for day in year if is_hverdag(day) and day > date(2027, 1, 3)]


def test_a_span_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="before it begins"):
        DayUse(date(2027, 2, 2), date(2027, 2, 1), "Baglæns", "closed")
    with pytest.raises(ValueError, match="before they begin"):
        Days("DK", date(2027, 2, 2), date(2027, 2, 1))


def test_days_are_equal_and_travel_between_processes_whatever_was_asked():
    asked, fresh = Days("DK", DAYS.first, DAYS.last), Days("DK", DAYS.first, DAYS.last)
    asked.is_open(date(2027, 3, 26))
    asked.hverdag_number(date(2027, 5, 1))
    assert asked == fresh
    assert hash(asked) == hash(fresh)
    assert pickle.loads(pickle.dumps(asked)) == fresh


@UNTIMED
@given(ANY_DAY)
@example(date(2027, 1, 3))
@example(date(2024, 12, 30))
def test_the_iso_week_is_the_one_its_thursday_lies_in(day):
    thursday = day + timedelta(3 - day.weekday())
    assert iso_week(day) == IsoWeek(thursday.year, (thursday.timetuple().tm_yday - 1) // 7 + 1)


def test_a_week_is_said_with_its_iso_year():
    assert iso_week(date(2027, 1, 1)).say() == "uge 53, 2026"
    assert iso_week(date(2027, 9, 15)).say("en") == "week 37, 2027"


def test_quarters_begin_in_january_april_july_and_october():
    firsts = [day for day in (date(2027, 1, 1) + timedelta(n) for n in range(365)) if day.day == 1]
    assert [quarter(day) for day in firsts] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    assert quarter(date(2027, 3, 31)) == 1
    assert quarter(date(2027, 12, 31)) == 4
