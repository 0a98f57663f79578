"""Engagements no program should write: read as far as they go or named, and never a crash."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.busy import WHOLE_DAY, minutes_mask
from calendars.engagement_faults import CODES, EngagementFault
from calendars.engagements import read_engagements
from tests.depth import examples

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
FILES = sorted((Path(__file__).parent / "engagements").glob("*.ics"))


def read(data):
    engagements = read_engagements(data, zone=ZoneInfo("Europe/Copenhagen"), first=FIRST, last=LAST)
    days = engagements.busy.days
    assert all(0 < taken <= WHOLE_DAY and FIRST <= day <= LAST for day, taken in days.items())
    assert all(finding.say("da") and finding.say("en") for finding in engagements.warnings)
    return engagements


def calendar(*events):
    blocks = ("\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""]) for lines in events)
    return f"BEGIN:VCALENDAR\n{''.join(blocks)}END:VCALENDAR\n".encode()


@pytest.mark.parametrize(
    ("lines", "days", "codes"),
    [
        (["DTSTART:00010101T000000", "DTEND:99991231T235959"], 365, []),
        (["DTSTART:00010101T000000Z", "DTEND:20270104T100000Z"], 4, []),
        (["DTSTART:20271229T090000", "DTEND:99991231T235959Z"], 3, []),
        (["DTSTART;VALUE=DATE:20271230", "DTEND;VALUE=DATE:99991231"], 2, []),
        (["DTSTART;TZID=Pacific/Kiritimati:00010101T000000", "DURATION:PT1H", "RRULE:FREQ=YEARLY"], 1, []),
        (["DTSTART:20271230T090000", "DURATION:P2911714DT14H"], 2, []),
        (["DTSTART;TZID=America/New_York:20271230T090000", "DURATION:P2911714DT14H"], 0, ["bad_date"]),
        (["DTSTART:20271230T090000Z", "RDATE;VALUE=PERIOD:20271230T090000Z/P2911714DT14H"], 2, []),
        (
            ["DTSTART:20271231T090000Z", "DTEND:99981230T090000Z", "RRULE:FREQ=DAILY;INTERVAL=9"],
            0,
            ["unreadable"],
        ),
        (["DTSTART:20271231T090000Z", "RDATE;VALUE=PERIOD:20271230T000000Z/99991231T235959Z"], 2, []),
        (["DTSTART;VALUE=DATE:20271230", "DURATION:P99999D"], 2, []),
        (["DTSTART;VALUE=DATE:20271230", "DURATION:PT36H"], 2, []),
        (["DTSTART:20270104T090000", "DURATION:P99999999W"], 0, ["bad_date"]),
        (["DTSTART:20270104T090000", "DURATION:P999999999999W"], 0, ["bad_date"]),
        (["DTSTART:20270104T090000", "DURATION:-PT1H"], 0, ["ends_before_start"]),
        (["DTSTART:20270104T090000", "DURATION:20270104T100000"], 0, ["bad_date"]),
        (["DTSTART:PT1H", "DURATION:PT1H"], 0, ["bad_date"]),
        (["DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270104"], 0, ["ends_before_start"]),
        (["DTSTART:20270104T090000Z", "DTEND;VALUE=DATE:20270105"], 1, []),
        (["DTSTART;VALUE=DATE:20270104", "DTEND:20270104T120000"], 1, []),
        (
            ["DTSTART:20270104T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE:P1D"],
            3,
            ["bad_date"],
        ),
        (["DTSTART:20270104T090000", "DURATION:PT1H", "RDATE;VALUE=DATE:20270105"], 2, []),
        (["DTSTART;VALUE=DATE:20270104", "RDATE:20270105T230000Z"], 2, []),
        (["DTSTART:20270104T090000", "RDATE;VALUE=PERIOD:20270105T090000/19990101T090000"], 0, []),
        (
            ["DTSTART:20270104T090000", "DURATION:PT1H", *["RRULE:FREQ=DAILY;COUNT=2"] * 11],
            2,
            ["too_many_rules"],
        ),
        (["RECURRENCE-ID:20270104T090000Z", "STATUS:CANCELLED"], 0, []),
        (["RECURRENCE-ID:20270104T090000", "DTSTART;VALUE=DATE:20270105", "SEQUENCE:x"], 1, []),
        (["DTSTART:2027\u0660104T090000", "DURATION:PT1H"], 1, []),
        (["DTSTART:20270104T250000", "DURATION:PT1H"], 0, ["bad_date"]),
        (["DTSTART:20270229T090000", "DURATION:PT1H"], 0, ["bad_date"]),
        (["DTSTART", "DTEND;", "RRULE", "UID"], 0, ["bad_date"]),
    ],
)
def test_odd_times_are_read_or_named(lines, days, codes):
    engagements = read(calendar(lines))
    assert len(engagements.busy.days) == days
    assert [finding.code for finding in engagements.warnings] == codes


@pytest.mark.parametrize(
    "zone",
    ["../../etc/passwd", "/etc/passwd", "Europe", "x" * 3000, "\x00", "\x7f\x1b[2J", '"', "localtime/"],
)
def test_no_name_of_a_zone_reaches_further_than_the_zones(zone):
    engagements = read(calendar([f"DTSTART;TZID={zone}:20270104T090000", "DURATION:PT1H"]))
    assert len(engagements.busy.days) == 1
    for finding in engagements.warnings:
        assert finding.code == "unknown_zone"
        assert finding.value.isprintable()
        assert len(finding.value) <= 60


def free_busy(periods):
    return f"BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nFREEBUSY:{periods}\nEND:VFREEBUSY\nEND:VCALENDAR\n".encode()


@pytest.mark.parametrize(
    "written", ["20270104T080000Z/PT1H", "20270104T090000/20270104T100000", "20270104T090000/PT1H"]
)
def test_busy_times_without_a_zone_are_in_the_years(written):
    assert read(free_busy(written)).busy.days == {date(2027, 1, 4): minutes_mask(540, 600)}


@pytest.mark.parametrize("written", ["20270104", "99981231T000000Z/P99999D", "20270104T080000Z", "x/y", "/"])
def test_busy_times_that_are_none_are_named(written):
    engagements = read(free_busy(written))
    assert [(finding.code, finding.line) for finding in engagements.warnings] == [("bad_date", 3)]


LINES = [
    "UID:a", "UID:b", "SEQUENCE:2", "STATUS:CANCELLED", "TRANSP:TRANSPARENT",
    "DURATION:P1D", "DURATION:PT90M",
    "RRULE:FREQ=DAILY;COUNT=9", "RRULE:FREQ=WEEKLY", "RRULE:FREQ=HOURLY;INTERVAL=7;UNTIL=20270402",
    "DTSTART:20270328T013000Z", "DTSTART;VALUE=DATE:20270327", "DTSTART;TZID=Asia/Tokyo:20270326T013000",
    "DTSTART:20270328T023000", "DTEND;TZID=Asia/Tokyo:20270329T013000", "DTEND;VALUE=DATE:20270329",
    "RECURRENCE-ID:20270328T013000Z", "RECURRENCE-ID;VALUE=DATE:20270329", "RECURRENCE-ID:20270328T023000",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20270329T013000Z", "RECURRENCE-ID;RANGE=THISANDFUTURE:20270329",
    "EXDATE:20270331T013000Z", "EXDATE;VALUE=DATE:20270330", "RDATE;VALUE=PERIOD:20270401T000000Z/PT2H",
    "RDATE;VALUE=DATE:20270403", "RDATE:20270402T023000",
]  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(LINES), max_size=8), max_size=6))
@settings(deadline=None, max_examples=examples(80))
def test_any_properties_in_any_company_are_read(events):
    engagements = read(calendar(*events))
    assert "unreadable" not in {finding.code for finding in engagements.warnings}


@given(st.sampled_from(FILES), st.integers(0, 2000), st.integers(0, 40), st.binary(max_size=30))
@settings(deadline=None, max_examples=examples(80))
def test_damaged_files_are_read_or_refused_by_name(path, place, removed, added):
    data = path.read_bytes()
    assert refusal(data[:place] + added + data[place + removed :]) in {None, *CODES}


def refusal(data):
    """Why a file is not read, or None when it is."""
    try:
        read(data)
    except EngagementFault as fault:
        return fault.finding.code
    return None
