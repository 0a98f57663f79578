"""Busy masks: whatever the masks say, a minute-by-minute reading says too."""

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.busy import WHOLE_DAY, Busy, free_starts, minutes_mask
from calendars.grid import Grid, Slot

FIRST, LAST = date(2027, 12, 27), date(2028, 1, 9)  # a New Year, ISO weeks 52, 53 and 1
DAYS = st.dates(FIRST, LAST)
SPANS = st.tuples(DAYS, st.integers(0, 1439), st.integers(1, 1440)).map(
    lambda s: (s[0], s[1], min(1440, s[1] + s[2]))
)


def busy_of(spans):
    days = {}
    for day, start, end in spans:
        days[day] = days.get(day, 0) | minutes_mask(start, end)
    return Busy(days, FIRST, LAST)


@given(st.lists(SPANS, max_size=6), DAYS, st.integers(0, 1439), st.integers(1, 1440))
def test_free_means_that_no_minute_of_the_meeting_is_taken(spans, day, minute, minutes):
    taken = {(d, m) for d, start, end in spans for m in range(start, end)}
    wanted = range(minute, minute + minutes)
    expected = wanted[-1] < 1440 and not any((day, m) in taken for m in wanted)
    assert busy_of(spans).is_free(day, minute, minutes) is expected


@given(st.lists(SPANS, max_size=6), st.sampled_from([1, 5, 15, 30, 60, 1440]), st.integers(0, 1500))
def test_the_free_starts_are_those_that_is_free_admits(spans, step, minutes):
    busy = busy_of(spans)
    grid = Grid(FIRST + timedelta(1), FIRST + timedelta(3), step)
    free = free_starts(busy, grid, minutes)
    every = range(3 * grid.per_day)
    assert [i for i in every if free >> i & 1] == [
        i for i in every if busy.is_free(grid.slot(i).day, grid.slot(i).minute, minutes)
    ]
    assert free >> len(every) == 0


def test_an_engagement_next_to_a_meeting_is_no_clash():
    day = date(2027, 3, 28)
    busy = Busy({day: minutes_mask(540, 600)})
    assert busy.is_free(day, 600, 30)
    assert busy.is_free(day, 510, 30)
    assert not busy.is_free(day, 599, 30)
    assert not busy.is_free(day, 511, 30)


def test_no_meeting_crosses_midnight_on_an_empty_day():
    busy, grid = Busy.unknown(), Grid(FIRST, LAST, 30)
    assert not busy.is_free(FIRST, 1410, 31)
    assert busy.is_free(FIRST, 1410, 30)
    assert not free_starts(busy, grid, 60) & grid.mask([Slot(LAST, 1410)])
    assert free_starts(busy, grid, 60) & grid.mask([Slot(LAST, 1380)])


def test_a_day_wholly_taken_has_no_start_and_its_neighbours_have_all():
    grid = Grid(date(2028, 2, 28), date(2028, 3, 1), 30)
    free = free_starts(Busy({date(2028, 2, 29): WHOLE_DAY}), grid, 1)
    assert free == grid.days_mask([date(2028, 2, 28), date(2028, 3, 1)])


def test_unknown_covers_no_day_and_assumed_free_covers_its_days_only():
    assert not Busy.unknown().covers(FIRST)
    free = Busy.assumed_free(FIRST, LAST)
    assert [free.covers(day) for day in (FIRST - timedelta(1), FIRST, LAST, LAST + timedelta(1))] == [
        False, True, True, False,
    ]  # fmt: skip


def test_merging_takes_the_minutes_of_either_and_the_days_known_to_both():
    work = Busy({FIRST: minutes_mask(60, 120)}, FIRST, LAST)
    council = Busy({FIRST: minutes_mask(90, 180), LAST: WHOLE_DAY}, FIRST, FIRST + timedelta(3))
    merged = work.merged(council)
    assert merged == council.merged(work)
    assert merged.days == {FIRST: minutes_mask(60, 180), LAST: WHOLE_DAY}
    assert (merged.first, merged.last) == (FIRST, FIRST + timedelta(3))


def test_merging_with_the_unknown_keeps_what_is_known():
    work = Busy({FIRST: WHOLE_DAY}, FIRST, LAST)
    assert work.merged(Busy.unknown()) == Busy.unknown().merged(work) == work


def test_calendars_without_a_common_day_cover_nothing_together():
    spring, autumn = Busy.assumed_free(FIRST, FIRST), Busy.assumed_free(LAST, LAST)
    assert spring.merged(autumn).first is None


def test_a_later_change_of_the_callers_dict_changes_nothing():
    days = {FIRST: 1, LAST: 0}
    busy = Busy(days)
    days[FIRST] = 0
    assert busy.days == {FIRST: 1}
    assert pickle.loads(pickle.dumps(busy)) == busy


@pytest.mark.parametrize("covered", [(FIRST, None), (None, FIRST), (LAST, FIRST)])
def test_half_a_coverage_or_one_turned_round_is_refused(covered):
    with pytest.raises(ValueError, match="covers"):
        Busy({}, *covered)
