"""Stamps are the time of a change, in whole seconds, and each is later than the one before."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calendars.stamp import stamp

NOON = datetime(2027, 1, 4, 12, 0, 0, 600_000, tzinfo=UTC)
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.timezones())  # noqa: DTZ001


def test_a_stamp_is_the_time_itself_unless_that_is_no_later_than_the_last() -> None:
    whole = NOON.replace(microsecond=0)
    assert stamp(NOON) == whole
    assert stamp(NOON, NOON - timedelta(hours=1)) == whole
    for last in (NOON, whole, NOON + timedelta(milliseconds=300)):
        assert stamp(NOON, last) == whole + timedelta(seconds=1)
    assert stamp(NOON, NOON + timedelta(hours=1)) == whole + timedelta(hours=1, seconds=1)


@given(st.lists(TIMES, min_size=2, max_size=9))
def test_stamps_rise_whatever_the_clock_says(times: list[datetime]) -> None:
    last = None
    for now in times:
        following = stamp(now, last)
        assert following > now.astimezone(UTC) - timedelta(seconds=1)
        assert following.microsecond == 0
        assert last is None or following >= last + timedelta(seconds=1)
        last = following
