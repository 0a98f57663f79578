"""Zones of one file: names first, then the file's own rules, and nothing from another file."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.engagement_lines import blocks
from calendars.engagement_zones import Zones
from calendars.recurrence import Budget
from calendars.zone import ZONES, vtimezone

FIRST, LAST = datetime(2027, 1, 1), datetime(2028, 1, 1)  # noqa: DTZ001 -- wall-clock times
CUSTOM = """BEGIN:VTIMEZONE
TZID:{tzid}
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
FIXED = """BEGIN:VTIMEZONE
TZID:{tzid}
BEGIN:STANDARD
DTSTART:19700101T000000
{lines}TZOFFSETFROM:{before}
TZOFFSETTO:{after}
END:STANDARD
END:VTIMEZONE
"""


def zones(text=""):
    found = list(blocks(f"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n".encode()))
    return Zones((block for block in found if block.name == "VTIMEZONE"), FIRST, LAST, Budget())


def fixed(after, before="+0100", lines=""):
    return FIXED.format(tzid="Egen", before=before, after=after, lines=lines)


@pytest.mark.parametrize(
    ("tzid", "key"),
    [
        ("Europe/Copenhagen", "Europe/Copenhagen"),
        ("Romance Standard Time", "Europe/Paris"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Greenland Standard Time", "America/Nuuk"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Copenhagen", "Europe/Copenhagen"),
        ("/softwarestudio.org/Olson/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("UTC", "UTC"),
    ],
)  # fmt: skip
def test_zones_are_known_by_the_names_that_programs_use(tzid, key):
    summer = datetime(2027, 7, 1, 12, tzinfo=zones().of(tzid))
    assert summer == datetime(2027, 7, 1, 12, tzinfo=ZoneInfo(key))


@pytest.mark.parametrize("tzid", ["", "Customized Time Zone", "København", "Europe", "../UTC", "/"])
def test_other_names_are_unknown_without_a_description(tzid):
    assert zones().of(tzid) is None


HOURS = st.integers(0, 2 * 365 * 24 * 4).map(
    lambda quarter: FIRST - timedelta(180) + quarter * timedelta(minutes=15)
)
CHANGES = st.sampled_from([datetime(2027, 3, 28), datetime(2027, 10, 31)])  # noqa: DTZ001 -- wall-clock times
NIGHTS = st.tuples(CHANGES, st.integers(0, 5 * 4)).map(
    lambda night: night[0] + night[1] * timedelta(minutes=15)
)


@given(HOURS | NIGHTS, st.integers(0, 1))
def test_rules_in_the_file_give_the_offsets_of_the_zone_they_describe(wall, fold):
    own, known = zones(CUSTOM.format(tzid="Egen")).of("Egen"), ZoneInfo("Europe/Copenhagen")
    wall = wall.replace(fold=fold)
    assert wall.replace(tzinfo=own).utcoffset() == wall.replace(tzinfo=known).utcoffset()
    moment = wall.replace(tzinfo=UTC)
    assert moment.astimezone(own).replace(tzinfo=None) == moment.astimezone(known).replace(tzinfo=None)


@pytest.mark.parametrize("name", ZONES)
def test_the_blocks_of_our_own_feeds_are_read_as_the_zones_they_name(name):
    own = zones("\n".join(vtimezone(name)).replace(f"TZID:{name}", "TZID:Egen") + "\n").of("Egen")
    for month in range(1, 13):
        wall = datetime(2027, month, 28, 12, tzinfo=own)
        assert wall.utcoffset() == wall.replace(tzinfo=ZoneInfo(name)).utcoffset()


def test_a_known_name_wins_over_a_false_description():
    text = FIXED.format(tzid="Europe/Copenhagen", before="+0900", after="+0900", lines="")
    assert datetime(2027, 1, 1, tzinfo=zones(text).of("Europe/Copenhagen")).utcoffset() == timedelta(hours=1)


def test_one_file_does_not_teach_another_its_zones():
    assert zones(fixed("+0900")).of("Egen") is not None
    assert zones().of("Egen") is None
    assert datetime(2027, 7, 1, tzinfo=zones(fixed("+0300")).of("Egen")).utcoffset() == timedelta(hours=3)


def test_a_rule_that_ended_leaves_its_last_offset():
    text = CUSTOM.format(tzid="Egen").replace("BYMONTH=10", "BYMONTH=10;UNTIL=20101031T010000Z")
    text = text.replace("BYMONTH=3", "BYMONTH=3;UNTIL=20110327T010000Z")
    assert datetime(2027, 1, 1, tzinfo=zones(text).of("Egen")).utcoffset() == timedelta(hours=2)


def test_listed_dates_change_the_clock_too():
    text = fixed("+0500", lines="RDATE:20270701T000000,20270801T000000\n")
    assert datetime(2027, 7, 2, tzinfo=zones(text).of("Egen")).utcoffset() == timedelta(hours=5)


@pytest.mark.parametrize(
    "text",
    [
        fixed("+0100", lines="RRULE:FREQ=SECONDLY\n"),
        fixed("+0100", lines="RRULE:FREQ=DAILY\n"),
        fixed("+9900"),
        fixed("midt på dagen"),
        fixed("+0100").replace("DTSTART", "X-START"),
        fixed("+0100").replace("TZOFFSETTO", "X-TO"),
        fixed("+0100").replace("19700101T000000", "19700101"),
        "BEGIN:VTIMEZONE\nTZID:Egen\nEND:VTIMEZONE\n",
        "BEGIN:VTIMEZONE\nEND:VTIMEZONE\n",
    ],
)
def test_a_description_that_makes_no_sense_is_no_zone(text):
    assert zones(text).of("Egen") is None


def test_a_file_with_very_many_zones_is_not_looked_up_for_ever():
    many = zones()
    for number in range(300):
        many.of(f"Ukendt {number}")
    assert many.of("Europe/Copenhagen") is None
