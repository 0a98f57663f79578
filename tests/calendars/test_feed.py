"""A feed is the bytes that the golden files show, whatever order its events come in."""

import doctest
import importlib
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.event import Event
from calendars.feed import Feed, render
from calendars.zone import UnknownZone

GOLDEN = Path(__file__).parent / "golden"
COPENHAGEN = ZoneInfo("Europe/Copenhagen")
MEETING = Event(
    uid="borgmesterforum-1.2027@kbh.aarshjul",
    sequence=2,
    changed=datetime(2027, 1, 11, 8, 0, 5, tzinfo=UTC),
    summary="Borgmesterforum",
    start=datetime(2027, 3, 30, 9, tzinfo=COPENHAGEN),
    end=datetime(2027, 3, 30, 11, tzinfo=COPENHAGEN),
    location="Rådhuset, lokale 63",
    description="Punkter:\n1. Hovedaftale; udkast\n2. Indsatser i Tingbjerg, Bispebjerg og på Ydre Nørrebro",
    categories=("Borgmesterforum", "Niveau 1, politisk"),
    color="steelblue",
    url="https://aarshjul.example.dk/moede/borgmesterforum-1?aar=2027",
)
DEADLINE = Event(
    uid="borgmesterforum-1.2027+dagsorden@kbh.aarshjul",
    sequence=0,
    changed=datetime(2027, 1, 4, 7, 30, tzinfo=UTC),
    summary="Frist for dagsorden: Borgmesterforum",
    start=date(2027, 12, 24),
    end=date(2027, 12, 25),
    transparent=True,
)
CANCELLED = replace(
    MEETING, uid="styregruppe-2.2027@kbh.aarshjul", summary="Styregruppe", cancelled=True, sequence=1
)
FEED = Feed("Årshjul 2027 – teknik- og miljøborgmesteren", (MEETING, DEADLINE, CANCELLED))


def lines(feed: Feed) -> list[str]:
    return render(feed).decode().replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize(
    ("name", "feed"),
    [
        ("participant.ics", replace(FEED, contact="boligsamarbejde@example.dk")),
        ("english.ics", replace(FEED, language="en", zone="Europe/Lisbon", refresh=timedelta(minutes=90))),
        ("empty.ics", Feed("Tomt årshjul", ())),
    ],
)
def test_a_feed_is_its_golden_file(name: str, feed: Feed) -> None:
    assert render(feed) == (GOLDEN / name).read_bytes()


def test_the_order_of_events_does_not_matter() -> None:
    shuffled = replace(FEED, events=(CANCELLED, MEETING, DEADLINE))
    assert render(shuffled) == render(FEED) == render(FEED)


def test_events_that_begin_together_come_by_uid_and_whole_days_come_first() -> None:
    day = replace(DEADLINE, start=date(2027, 3, 30), end=date(2027, 3, 31))
    uids = [
        line for line in lines(replace(FEED, events=(CANCELLED, MEETING, day))) if line.startswith("UID:")
    ]
    assert uids == [f"UID:{event.uid}" for event in (day, MEETING, CANCELLED)]


def test_a_cancelled_meeting_is_free_time_in_every_property_a_client_may_go_by() -> None:
    cancelled = lines(replace(FEED, events=(CANCELLED,)))
    for line in ("SUMMARY:AFLYST: Styregruppe", "STATUS:CANCELLED", "TRANSP:TRANSPARENT"):
        assert line in cancelled
    assert "X-MICROSOFT-CDO-BUSYSTATUS:FREE" in cancelled


@pytest.mark.parametrize(
    ("transparent", "transp", "busy"), [(False, "OPAQUE", "BUSY"), (True, "TRANSPARENT", "FREE")]
)
def test_a_confirmed_meeting_says_twice_whether_its_time_is_free(
    transparent: bool, transp: str, busy: str
) -> None:
    shown = lines(replace(FEED, events=(replace(MEETING, transparent=transparent),)))
    assert {"STATUS:CONFIRMED", f"TRANSP:{transp}", f"X-MICROSOFT-CDO-BUSYSTATUS:{busy}"} <= set(shown)


def test_a_feed_has_nothing_that_clients_are_known_to_stumble_over() -> None:
    names = {re.split("[:;]", line)[0] for line in lines(FEED)[1:]}
    assert not names & {"METHOD", "ATTENDEE", "ORGANIZER", "RDATE", "RECURRENCE-ID", "BEGIN:VALARM"}
    head = lines(FEED)[: lines(FEED).index("BEGIN:VEVENT")]
    assert not any(line.startswith(("UID", "LAST-MODIFIED", "DTSTAMP")) for line in head)
    assert not render(FEED).startswith(b"\xef\xbb\xbf")
    assert b"\n" not in render(FEED).replace(b"\r\n", b"")


def test_summer_and_winter_meetings_are_at_the_hour_they_were_planned_for() -> None:
    for month in range(1, 13):
        meeting = replace(
            MEETING,
            start=datetime(2027, month, 15, 9, tzinfo=COPENHAGEN),
            end=datetime(2027, month, 15, 11, tzinfo=COPENHAGEN),
        )
        assert f"DTSTART;TZID=Europe/Copenhagen:2027{month:02d}15T090000" in lines(
            replace(FEED, events=(meeting,))
        )


def test_an_hour_that_the_clock_shows_twice_is_told_in_utc() -> None:
    for fold, utc in ((0, "20271031T003000Z"), (1, "20271031T013000Z")):
        start = datetime(2027, 10, 31, 2, 30, tzinfo=COPENHAGEN, fold=fold)
        night = replace(MEETING, start=start, end=datetime(2027, 10, 31, 4, tzinfo=COPENHAGEN))
        assert {f"DTSTART:{utc}", "DTEND:20271031T030000Z"} <= set(lines(replace(FEED, events=(night,))))


def test_an_hour_that_the_clock_skips_is_told_in_utc() -> None:
    start = datetime(2027, 3, 28, 2, 30, tzinfo=COPENHAGEN)
    night = replace(MEETING, start=start, end=datetime(2027, 3, 28, 4, tzinfo=COPENHAGEN))
    assert {"DTSTART:20270328T013000Z", "DTEND:20270328T020000Z"} <= set(
        lines(replace(FEED, events=(night,)))
    )


@pytest.mark.parametrize(
    ("refresh", "told"),
    [(timedelta(hours=1), "PT1H"), (timedelta(minutes=90), "PT90M"), (timedelta(days=1), "PT24H")],
)
def test_clients_are_asked_to_come_back_in_both_properties(refresh: timedelta, told: str) -> None:
    shown = lines(replace(FEED, refresh=refresh))
    assert {f"REFRESH-INTERVAL;VALUE=DURATION:{told}", f"X-PUBLISHED-TTL:{told}"} <= set(shown)


@given(st.text(st.characters(codec=None)), st.text(st.characters(codec=None)))
def test_no_text_adds_a_line_of_its_own(summary: str, description: str) -> None:
    hostile = replace(
        MEETING, summary=summary, location=summary, description=description, categories=(summary,)
    )
    shown = lines(replace(FEED, name=summary, events=(hostile,)))
    event = [re.split("[:;]", line)[0] for line in shown[shown.index("BEGIN:VEVENT") + 1 : -3]]
    assert len(set(event)) == len(event)
    assert set(event) <= {re.split("[:;]", line)[0] for line in lines(replace(FEED, events=(MEETING,)))}
    assert shown[-3:] == ["END:VEVENT", "END:VCALENDAR", ""]


def test_only_a_reminder_that_was_asked_for_rings_and_only_before_time_that_is_taken() -> None:
    shown = lines(replace(FEED, reminder=timedelta(minutes=30)))
    assert shown.count("BEGIN:VALARM") == 1
    ring = shown.index("BEGIN:VALARM")
    assert shown[ring : ring + 6] == [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Borgmesterforum",
        "TRIGGER:-PT30M",
        "END:VALARM",
        "END:VEVENT",
    ]
    assert shown.index("UID:styregruppe-2.2027@kbh.aarshjul") > ring


def test_two_events_of_one_uid_are_refused() -> None:
    with pytest.raises(ValueError, match="same uid"):
        Feed("x", (MEETING, replace(CANCELLED, uid=MEETING.uid)))


@pytest.mark.parametrize("length", [timedelta(0), timedelta(seconds=90), timedelta(hours=-1)])
@pytest.mark.parametrize("what", ["refresh", "reminder"])
def test_an_odd_length_of_time_is_refused(what: str, length: timedelta) -> None:
    with pytest.raises(ValueError, match="whole minutes"):
        replace(FEED, **{what: length})


@pytest.mark.parametrize(
    "module", ["content_line", "publication", "publication_file", "uid", "visible", "zone", "feed", "event"]
)
def test_the_examples_in_the_code_are_true(module: str) -> None:
    assert doctest.testmod(importlib.import_module(f"calendars.{module}")).failed == 0


def test_the_example_in_the_documentation_is_true() -> None:
    page = Path(__file__).parents[2] / "docs" / "feeds.md"
    result = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert result.attempted > 0
    assert result.failed == 0


def test_an_unknown_zone_is_refused_before_any_byte_is_written() -> None:
    with pytest.raises(UnknownZone):
        render(replace(FEED, zone="America/Nuuk"))
