"""Leaving out what lies elsewhere: it must change nothing but the time taken."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.engagements import read_engagements

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
YEAR = (date(2027, 1, 1), date(2027, 12, 31))
DECADE = (date(2021, 1, 1), date(2032, 12, 31))
EDGES = [datetime(2027, 1, 1), datetime(2027, 12, 31, 23), datetime(2026, 6, 1)]  # noqa: DTZ001 -- wall-clock times

MOMENTS = st.tuples(st.sampled_from(EDGES), st.integers(-80, 80)).map(
    lambda m: m[0] + timedelta(hours=12 * m[1])
)
ZONES = st.sampled_from(["Europe/Copenhagen", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
RULES = st.sampled_from(
    ["", "", "RRULE:FREQ=MONTHLY", "RRULE:FREQ=YEARLY;COUNT=2", "RRULE:FREQ=WEEKLY;UNTIL=20270110"]
)


@st.composite
def events(draw):
    start, zone = draw(MOMENTS), draw(ZONES)
    lines = [f"UID:{draw(st.integers(0, 3))}", f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}", draw(RULES)]
    if draw(st.booleans()):
        lines.append(f"DURATION:PT{draw(st.integers(0, 2000))}H")
    else:
        lines.append(f"DTEND;TZID={zone}:{start + timedelta(hours=draw(st.integers(0, 2000))):%Y%m%dT%H%M%S}")
    if draw(st.integers(0, 3)) == 0:
        lines.append(f"RECURRENCE-ID;TZID={zone}:{draw(MOMENTS):%Y%m%dT%H%M%S}")
    return ["BEGIN:VEVENT", *filter(None, lines), "END:VEVENT"]


def calendar(*blocks):
    lines = [line for block in blocks for line in block]
    return "\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""]).encode()


def read(data, days):
    return read_engagements(data, zone=COPENHAGEN, first=days[0], last=days[1])


@given(st.lists(events(), max_size=5))
@settings(deadline=None, max_examples=150)
def test_a_year_is_read_alone_as_within_its_decade(blocks):
    within = read(calendar(*blocks), DECADE).busy
    alone = read(calendar(*blocks), YEAR).busy
    assert alone.days == {day: mask for day, mask in within.days.items() if YEAR[0] <= day <= YEAR[1]}


@given(st.lists(events().filter(lambda lines: not any("R" in line[:2] for line in lines)), max_size=5))
@settings(deadline=None)
def test_single_engagements_left_out_still_tell_what_is_covered(blocks):
    within = read(calendar(*blocks), DECADE).busy
    for days in (YEAR, (YEAR[0], date(2027, 3, 1)), (date(2026, 6, 1), YEAR[1])):
        alone = read(calendar(*blocks), days).busy
        covered = [day for day in (days[0], date(2027, 1, 1), days[1]) if within.covers(day)]
        assert all(alone.covers(day) for day in covered if days[0] <= day <= days[1])


def test_twenty_thousand_engagements_of_other_years_are_no_fault():
    old = ["BEGIN:VEVENT", "DTSTART:20190101T090000", "DTEND:20190101T100000", "END:VEVENT"]
    new = ["BEGIN:VEVENT", "DTSTART:20270104T090000", "DTEND:20270104T100000", "END:VEVENT"]
    busy = read(calendar(*[old] * 20_100, new), YEAR).busy
    assert list(busy.days) == [date(2027, 1, 4)]
