"""Four readers that share no code see the same meetings in a feed: the ones that were put in.

icalendar and recurring-ical-events (Python), vobject (Radicale) and ical.js
(Thunderbird, Nextcloud). node-ical reads what the server sends (feed_app/test_clients.py).
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from unicodedata import normalize
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendars.event import Event
from calendars.feed import Feed, render
from tests.node import run_node

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@dataclass(frozen=True)
class Seen:
    """What a reader makes of an event: instants in UTC, whole days as dates."""

    start: datetime | date
    end: datetime | date
    summary: str
    description: str
    location: str
    status: str
    sequence: int


def in_utc(at: datetime | date) -> datetime | date:
    if not isinstance(at, datetime):
        return at
    assert at.utcoffset() is not None, "a floating time"
    return at.astimezone(UTC)


def put_in(event: Event) -> Seen:
    return Seen(
        start=in_utc(event.start),
        end=in_utc(event.end),
        summary=f"AFLYST: {event.summary}" if event.cancelled else event.summary,
        description=event.description,
        location=event.location,
        status="CANCELLED" if event.cancelled else "CONFIRMED",
        sequence=event.sequence,
    )


def _component(event: Any) -> Seen:
    texts = [str(event.get(name, "")) for name in ("SUMMARY", "DESCRIPTION", "LOCATION", "STATUS")]
    return Seen(in_utc(event["DTSTART"].dt), in_utc(event["DTEND"].dt), *texts, sequence=event["SEQUENCE"])


def by_icalendar(feed: bytes) -> dict[str, Seen]:
    return {
        str(event["UID"]): _component(event) for event in icalendar.Calendar.from_ical(feed).walk("VEVENT")
    }


def by_recurring_ical_events(feed: bytes) -> dict[str, Seen]:
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(feed)).between((2019, 1, 1), (2041, 1, 1))
    return {str(event["UID"]): _component(event) for event in events}


def by_vobject(feed: bytes) -> dict[str, Seen]:
    seen = {}
    for event in vobject.readOne(feed.decode()).contents.get("vevent", []):
        texts = [event.getChildValue(name, "") for name in ("summary", "description", "location", "status")]
        start, end = in_utc(event.dtstart.value), in_utc(event.dtend.value)
        seen[event.uid.value] = Seen(start, end, *texts, sequence=int(event.sequence.value))
    return seen


def by_node(program: str, package: str, feed: bytes) -> dict[str, Seen]:
    events = json.loads(run_node(program, package, feed))

    def moment(said: int | str) -> datetime | date:
        return date.fromisoformat(said) if isinstance(said, str) else datetime.fromtimestamp(said, UTC)

    return {
        event.pop("uid"): Seen(**{**event, "start": moment(event["start"]), "end": moment(event["end"])})
        for event in events
    }


def by_ical_js(feed: bytes) -> dict[str, Seen]:
    return by_node("read_feed.js", "ical.js", feed)


def by_node_ical(feed: bytes) -> dict[str, Seen]:
    """node-ical 0.26 knows a zone's rules ten years ahead, and "C:\\ny" as two lines: no edges for it."""
    return by_node("read_feed_by_node_ical.js", "node-ical", feed)


Reader = Callable[[bytes], Mapping[str, Seen]]
PYTHON_READERS: tuple[Reader, ...] = (by_icalendar, by_recurring_ical_events, by_vobject)
READERS = (*PYTHON_READERS, by_ical_js)


def event(number: int, start: datetime | date, end: datetime | date, **facts: Any) -> Event:
    facts = {
        "summary": f"Møde {number}",
        "changed": datetime(2027, 1, 4, tzinfo=UTC),
        "sequence": number,
        **facts,
    }
    return Event(uid=f"moede-{number}.2027@kbh.aarshjul", start=start, end=end, **facts)


def hours(number: int, *clock: int, minutes: int = 120, fold: int = 0, **facts: Any) -> Event:
    start = datetime(*clock, tzinfo=COPENHAGEN, fold=fold)  # type: ignore[misc,arg-type]  # five or fewer numbers
    end = (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(COPENHAGEN)
    return event(number, start, end, **facts)


def whole_days(number: int, start: date, days: int = 1, **facts: Any) -> Event:
    return event(number, start, start + timedelta(days=days), transparent=True, **facts)


EDGES = (
    *(hours(month, 2027, month, 15, 9) for month in range(1, 13)),
    hours(20, 2027, 3, 28, 9),  # the day summer time begins
    hours(21, 2027, 3, 28, 1, minutes=90),  # across the skipped hour
    hours(22, 2027, 3, 27, 23, minutes=300),
    hours(23, 2027, 10, 31, 9),  # the day it ends
    hours(24, 2027, 10, 31, 1, minutes=240),  # across the repeated hour
    hours(25, 2027, 10, 31, 2, 30, minutes=30),
    hours(26, 2027, 10, 31, 2, 30, minutes=30, fold=1),
    hours(27, 2028, 2, 29, 16),
    hours(28, 2027, 12, 31, 23, minutes=120),  # across New Year
    hours(29, 2036, 6, 12, 8, 30),
    hours(30, 2020, 8, 31, 13),
    whole_days(40, date(2027, 12, 24), summary="Frist for dagsorden"),
    whole_days(41, date(2027, 3, 28)),
    whole_days(42, date(2027, 10, 31), days=2),
    whole_days(43, date(2028, 2, 29), cancelled=True),
    hours(50, 2027, 5, 4, 9, cancelled=True, location="Rådhuset, lokale 63; 1. sal"),
    hours(51, 2027, 5, 5, 9, description="Flyttet fra mandag.\n\nSe C:\\mappe\\ny; bilag, 1 \\n 2\n\n" * 4),
    hours(52, 2027, 5, 6, 9, summary="📅 " * 60 + "slut", description="ærø" * 99),
)


@pytest.mark.parametrize("read", READERS)
def test_every_reader_sees_the_edge_days_as_they_were_put_in(read: Reader) -> None:
    seen = read(render(Feed("Kanter", EDGES)))
    for put in EDGES:
        assert seen[put.uid] == put_in(put)
    assert len(seen) == len(EDGES)


@pytest.mark.parametrize("read", READERS)
def test_every_reader_takes_an_empty_feed_for_a_calendar_without_events(read: Reader) -> None:
    assert read(render(Feed("Tom", ()))) == {}


LETTERS = st.characters(exclude_categories=["Cc", "Cf", "Cs", "Z"], exclude_characters="\ufffe\uffff")
PROSE = st.text(st.one_of(LETTERS, st.sampled_from('\n\\;,: "nN^å📅')), max_size=300)
TITLES = st.lists(st.text(LETTERS, min_size=1, max_size=40), min_size=1, max_size=5).map(" ".join)


@st.composite
def feeds(draw: st.DrawFn, least: int = 1, most: int = 5) -> Feed:
    """Feeds of any text and any time, in any order."""
    events = []
    for number in range(draw(st.integers(least, most))):
        facts: dict[str, Any] = {
            "summary": normalize("NFC", draw(TITLES)),
            "location": normalize("NFC", draw(TITLES)),
            "description": normalize("NFC", draw(PROSE)),
            "cancelled": draw(st.booleans()),
            "sequence": draw(st.integers(0, 2**31 - 1)),
        }
        day = draw(st.dates(date(2020, 1, 1), date(2037, 12, 31)))
        if draw(st.booleans()):
            events.append(whole_days(number, day, draw(st.integers(1, 9)), **facts))
        else:
            clock = (day.year, day.month, day.day, draw(st.integers(0, 23)), draw(st.integers(0, 59)))
            events.append(hours(number, *clock, minutes=draw(st.integers(1, 3000)), **facts))
    return Feed(draw(TITLES), tuple(draw(st.permutations(events))))


@pytest.mark.parametrize("read", PYTHON_READERS)
@given(feed=feeds())
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_event_survives_the_way_through_a_feed(read: Reader, feed: Feed) -> None:
    assert read(render(feed)) == {put.uid: put_in(put) for put in feed.events}


@given(feed=feeds(least=20, most=20))
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_any_event_survives_the_way_to_ical_js(feed: Feed) -> None:
    assert by_ical_js(render(feed)) == {put.uid: put_in(put) for put in feed.events}
