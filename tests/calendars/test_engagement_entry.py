"""An entry of the cache is what was written, or nothing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.busy import Busy
from calendars.engagement_entry import entry_bytes, read_entry
from calendars.engagement_faults import Finding
from calendars.engagements import Engagements

FIRST = date(2027, 1, 1)
BUSY = st.dictionaries(
    st.integers(0, 430).map(lambda day: FIRST + timedelta(day)), st.integers(0, 2**1440 - 1)
)


@given(BUSY, st.booleans(), st.booleans())
def test_what_is_read_is_what_was_written(days, covered, nameless):
    busy = Busy(days, FIRST, date(2028, 3, 31)) if covered else Busy(days)
    found = Engagements(busy, (Finding("bad_date", 7, date(2027, 2, 1), "x"),), nameless)
    assert read_entry(entry_bytes(found)) == found


def test_a_mask_is_kept_once_however_many_days_have_it():
    mask = 0xABC << 540
    weeks = {FIRST + timedelta(7 * week): mask for week in range(52)}
    assert entry_bytes(Engagements(Busy(weeks))).count(f"{mask:x}".encode()) == 1


@pytest.mark.parametrize("octets", [b"", b"\n{}", b"0" * 64 + b"\n{}", b"\xff\xfe"])
def test_anything_else_is_refused(octets):
    with pytest.raises(ValueError, match="not what was written"):
        read_entry(octets)
