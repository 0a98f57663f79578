"""Files that cannot be read whole: one fault, said in both languages, whatever is wrong inside."""

import pickle
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from calendars.engagement_faults import CODES, EngagementFault, Finding
from calendars.engagements import read_engagements
from calendars.language import LANGUAGES

CUT_OFF = (Path(__file__).parent / "engagements" / "cut_off.ics").read_bytes()
NINE = "DTSTART:20270101T090000"


def read(data):
    zone = ZoneInfo("Europe/Copenhagen")
    return read_engagements(data, zone=zone, first=date(2027, 1, 1), last=date(2027, 12, 31))


def events(number, *lines):
    one = "\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT", ""])
    return f"BEGIN:VCALENDAR\n{one * number}END:VCALENDAR\n".encode()


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (CUT_OFF, "cut_off", 9),
        (b"", "not_a_calendar", None),
        (b"\xef\xbb\xbf\r\n \r\n", "not_a_calendar", None),
        (b"<!DOCTYPE html>\n<html>Log ind</html>", "not_a_calendar", 1),
        (b"PK\x03\x04\x00\x00" + bytes(range(256)), "not_a_calendar", 1),
        (b"x" * 3_000_000, "not_a_calendar", 1),
        (b"BEGIN:VCARD\nEND:VCARD\n", "not_a_calendar", 1),
        (b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "misnested", 3),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n", "misnested", 3),
        (b"BEGIN:VCALENDAR\n" * 100_000, "misnested", 11),
        (b" " * (20 * 1024 * 1024 + 1), "too_large", None),
        (b"BEGIN:VCALENDAR\n" + b"\n" * 1_000_001, "too_many_lines", 1_000_001),
        (b"BEGIN:VCALENDAR\nSUMMARY:x\n" + b" x\n" * 1_000_000, "too_many_lines", 1_000_001),
        (events(1, NINE, "UID:" + "x" * 600_000), "line_too_long", 4),
        (events(1, NINE, "UID:x" + "\n x" * 300_000), "line_too_long", 4),
        (events(20_001, NINE), "too_many_events", 60_002),
        (events(1, NINE, "RDATE:" + ",20270101T090000" * 20_001), "too_many_dates", 4),
        (events(60, NINE, "RRULE:FREQ=DAILY"), "too_many_occurrences", 218),
        (events(1, NINE, "RRULE:FREQ=HOURLY;BYMINUTE=10,20,30,40"), "too_many_occurrences", 2),
        (events(999, NINE, "RRULE:FREQ=YEARLY;BYDAY=MO;BYMONTHDAY=31;BYYEARDAY=1"), "too_much_work", 2192),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_is_wrong_is_named(data, code, line):
    with pytest.raises(EngagementFault) as fault:
        read(data)
    assert (fault.value.finding.code, fault.value.line) == (code, line)
    assert isinstance(fault.value, ValueError)


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_finding_is_said_whole_in_both_languages(code):
    for finding in (Finding(code, 12, date(2027, 3, 30), "7"), Finding(code)):
        for language in LANGUAGES:
            said = finding.say(language)
            assert finding.found[language] in said
            assert finding.allowed[language] in said
            assert finding.where[language] in said
            assert "{" not in said
    assert "12" in Finding(code, 12).where.da


def test_a_fault_says_where_what_and_what_may_be():
    fault = EngagementFault(Finding("too_many_lines", 7, value="3"))
    assert str(fault).startswith("linje 7: over 3 linjer. Tilladt: ")
    assert (fault.where.en, fault.found.en) == ("line 7", "more than 3 lines")
    assert fault.allowed.en.startswith("an export of fewer years")


def test_a_fault_survives_the_way_between_processes():
    fault = EngagementFault(Finding("cut_off", 7))
    assert pickle.loads(pickle.dumps(fault)).finding == fault.finding


def test_a_day_is_said_as_people_say_it():
    assert (
        Finding("bad_rule", 3, date(2028, 2, 29)).where.da == "linje 3, aftalen tirsdag den 29. februar 2028"
    )


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_finding_is_in_the_documentation(code):
    page = Path(__file__).parents[2] / "docs" / "engagements.md"
    assert f"`{code}`" in page.read_text(encoding="utf-8")
