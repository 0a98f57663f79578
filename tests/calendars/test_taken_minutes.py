"""Moments to wall-clock minutes, against a reading of every minute of every day, clock changes included."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.busy import WHOLE_DAY, minutes_mask
from calendars.taken_minutes import taken_minutes

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
ZONES = [COPENHAGEN, ZoneInfo("Atlantic/Faroe"), ZoneInfo("America/Nuuk"), ZoneInfo("Australia/Lord_Howe")]
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)
EDGES = [SPRING, AUTUMN, date(2027, 1, 1), date(2028, 2, 29), date(2027, 4, 4), date(2027, 10, 3)]


def names_a_taken_moment(day, minute, zone, spans):
    """The definition, minute by minute: one of the moments that a wall-clock minute names is in a span."""
    wall = datetime(day.year, day.month, day.day, minute // 60, minute % 60, tzinfo=zone)
    moments = (wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    return any(
        start < moment + timedelta(minutes=1) and moment < end for moment in moments for start, end in spans
    )


@st.composite
def cases(draw):
    middle = draw(st.sampled_from(EDGES))
    midnight = datetime(middle.year, middle.month, middle.day, tzinfo=UTC)
    seconds = st.integers(-30 * 3600, 40 * 3600)
    near_changes = st.sampled_from([0, 3600, 7200, 3599, 7201, -3600, 10800])
    spans = draw(st.lists(st.tuples(st.one_of(seconds, near_changes), st.integers(0, 3 * 86400)), max_size=4))
    return middle, [
        (midnight + timedelta(seconds=start), midnight + timedelta(seconds=start + length))
        for start, length in spans
    ]


@given(cases(), st.sampled_from(ZONES))
@settings(deadline=None, max_examples=60)
def test_every_minute_agrees_with_its_definition(case, zone):
    middle, spans = case
    first, last = middle - timedelta(1), middle + timedelta(1)
    taken = taken_minutes(spans, [], zone, first, last)
    lasting = [(start, end) for start, end in spans if start < end]
    for day in (first, middle, last):
        expected = sum(
            1 << minute for minute in range(1440) if names_a_taken_moment(day, minute, zone, lasting)
        )
        assert taken.get(day, 0) == expected
    assert set(taken) <= {first, middle, last}


def local(day, hour, minute=0, fold=0):
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=COPENHAGEN, fold=fold)


def test_the_hour_shown_twice_is_taken_by_either():
    either = {AUTUMN: minutes_mask(120, 180)}
    for fold in (0, 1):
        hour = [
            (local(AUTUMN, 2, fold=fold), local(AUTUMN, 2, fold=fold).astimezone(UTC) + timedelta(hours=1))
        ]
        assert taken_minutes(hour, [], COPENHAGEN, AUTUMN, AUTUMN) == either


def test_an_engagement_through_the_autumn_night_takes_each_minute_once():
    night = [(local(AUTUMN, 1), local(AUTUMN, 4))]  # four hours long
    assert taken_minutes(night, [], COPENHAGEN, AUTUMN, AUTUMN) == {AUTUMN: minutes_mask(60, 240)}


def test_an_engagement_through_the_spring_night_takes_the_hour_that_is_left_out():
    night = [(local(SPRING, 1), local(SPRING, 4))]  # two hours long
    assert taken_minutes(night, [], COPENHAGEN, SPRING, SPRING) == {SPRING: minutes_mask(60, 240)}


def test_over_midnight_is_split_and_over_new_year_too():
    eve = date(2026, 12, 31)
    party = [(local(eve, 22), local(date(2027, 1, 1), 2, 30))]
    assert taken_minutes(party, [], COPENHAGEN, eve, eve + timedelta(2)) == {
        eve: minutes_mask(1320, 1440),
        eve + timedelta(1): minutes_mask(0, 150),
    }
    assert list(taken_minutes(party, [], COPENHAGEN, date(2027, 1, 1), date(2027, 1, 1))) == [
        date(2027, 1, 1)
    ]


def test_an_end_at_midnight_leaves_the_next_day_alone():
    evening = [(local(SPRING, 20), local(SPRING + timedelta(1), 0))]
    assert list(taken_minutes(evening, [], COPENHAGEN, SPRING, SPRING + timedelta(1))) == [SPRING]


def test_seconds_are_rounded_outward_and_nothing_takes_nothing():
    nine = local(SPRING, 9)
    seconds = timedelta(seconds=1)
    assert taken_minutes([(nine - seconds, nine + seconds)], [], COPENHAGEN, SPRING, SPRING) == {
        SPRING: minutes_mask(539, 541)
    }
    assert taken_minutes([(nine, nine)], [(SPRING, SPRING)], COPENHAGEN, SPRING, SPRING) == {}


@pytest.mark.parametrize("day", [SPRING, AUTUMN, date(2028, 2, 29)])
def test_whole_days_are_whole_whatever_the_clock_does_that_night(day):
    assert taken_minutes([], [(day, day + timedelta(1))], COPENHAGEN, day, day + timedelta(3)) == {
        day: WHOLE_DAY
    }


def test_a_leave_of_years_takes_the_days_asked_for_only():
    leave = [(date(1990, 1, 1), date(9999, 12, 31))]
    first, last = date(2027, 12, 30), date(2028, 1, 2)
    assert taken_minutes([], leave, COPENHAGEN, first, last) == {
        first + timedelta(number): WHOLE_DAY for number in range(4)
    }
