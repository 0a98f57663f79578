"""Which conditions make a 304, beyond those that the running server is asked with."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.feed_app.coding import takes_gzip
from calendars.feed_app.conditional import is_unchanged

TAG = b'"abc"'
AT = datetime(2026, 12, 1, 9, 0, 0, 900_000, tzinfo=UTC)


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_any_header_is_a_yes_or_a_no(none_match: bytes, since: bytes) -> None:
    assert is_unchanged(TAG, AT, none_match, since) in (True, False)
    assert is_unchanged(TAG, AT, None, since) in (True, False)
    assert takes_gzip(none_match) in (True, False)


def test_a_tag_within_another_is_not_it() -> None:
    assert is_unchanged(TAG, AT, b'"x", "abc"', None)
    assert not is_unchanged(TAG, AT, b'"xabc", "abcx", abc', None)


def test_times_are_compared_in_whole_seconds_and_only_when_known() -> None:
    assert is_unchanged(TAG, AT, None, b"Tue, 01 Dec 2026 09:00:00 GMT")
    assert not is_unchanged(TAG, AT, None, b"Tue, 01 Dec 2026 08:59:59 GMT")
    assert not is_unchanged(TAG, None, None, b"Tue, 01 Dec 2026 09:00:00 GMT")


@pytest.mark.parametrize(
    ("header", "takes"),
    [(b"gzip", True), (b"br, GZIP;q=0.5", True), (b"x-gzip", True), (b"*", True), (b"gzip;q=0", False),
     (b"gzip; q=0.000, *", False), (b"*;q=0", False), (b"identity", False), (b"", False),
     (b"gzip;q=0.001", True)],
)  # fmt: skip
def test_gzip_is_taken_by_those_who_say_so(header: bytes, takes: bool) -> None:
    assert takes_gzip(header) is takes
