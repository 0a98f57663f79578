"""An event that a calendar could not read, or would read wrongly, cannot be made."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from calendars.event import Event

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
GOOD: dict[str, Any] = {
    "uid": "styregruppe-1.2027@kbh.aarshjul",
    "sequence": 0,
    "changed": datetime(2027, 1, 4, tzinfo=UTC),
    "summary": "Styregruppe",
    "start": datetime(2027, 1, 27, 9, tzinfo=COPENHAGEN),
    "end": datetime(2027, 1, 27, 11, tzinfo=COPENHAGEN),
}


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"uid": "områdemøde@kbh"}, "ASCII"),
        ({"uid": ""}, "ASCII"),
        ({"uid": "a b"}, "ASCII"),
        ({"uid": "a\r\nATTENDEE:mailto:x"}, "ASCII"),
        ({"sequence": -1}, "negative"),
        ({"changed": datetime(2027, 1, 4)}, "UTC"),  # noqa: DTZ001
        ({"changed": datetime(2027, 1, 4, tzinfo=COPENHAGEN)}, "UTC"),
        ({"start": datetime(2027, 1, 27, 9)}, "no named time zone"),  # noqa: DTZ001
        ({"start": datetime(2027, 1, 27, 9, tzinfo=timezone(timedelta(hours=1)))}, "no named time zone"),
        ({"start": datetime(2027, 1, 27, 9, 0, 0, 1, tzinfo=COPENHAGEN)}, "whole second"),
        ({"start": datetime(2027, 1, 27, 11, tzinfo=COPENHAGEN)}, "not after the start"),
        ({"start": datetime(2027, 1, 27, 12, tzinfo=COPENHAGEN)}, "not after the start"),
        ({"start": date(2027, 1, 27)}, "both be"),
        ({"start": date(2027, 1, 27), "end": date(2027, 1, 27)}, "exclusive"),
        ({"color": "#4682b4"}, "colour"),
        ({"color": "red\n"}, "colour"),
        ({"url": "https://example.dk/møde"}, "URL"),
        ({"url": "https://example.dk/\r\nX:1"}, "URL"),
    ],
)
def test_what_cannot_be_written_is_refused(change: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Event(**{**GOOD, **change})


def test_the_clock_going_back_does_not_make_a_meeting_end_before_it_starts() -> None:
    start = datetime(2027, 10, 31, 2, 45, tzinfo=COPENHAGEN, fold=0)
    end = datetime(2027, 10, 31, 2, 15, tzinfo=COPENHAGEN, fold=1)
    assert Event(**{**GOOD, "start": start, "end": end}).end == end
    with pytest.raises(ValueError, match="not after"):
        Event(**{**GOOD, "start": end, "end": start.replace(minute=50)})
