"""Series, occurrence by occurrence: the short way and the library's agree, and changes find their place."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.engagements import read_engagements
from calendars.taken_minutes import taken_minutes

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
FIRST, LAST = date(2027, 3, 1), date(2027, 4, 30)
START = datetime(2027, 3, 8, 9, tzinfo=COPENHAGEN)


def wall(moment):
    return f"{moment:%Y%m%dT%H%M%S}"


def series(*lines):
    return ["BEGIN:VEVENT", "UID:a", *lines, "END:VEVENT"]


def calendar(*blocks):
    return "\r\n".join(
        ["BEGIN:VCALENDAR", *(line for block in blocks for line in block), "END:VCALENDAR", ""]
    ).encode()


def days(data):
    engagements = read_engagements(data, zone=COPENHAGEN, first=FIRST, last=LAST)
    assert not engagements.warnings
    return engagements.busy.days


def by_the_library_alone(data):
    """The same file read whole by recurring_ical_events, which knows nothing of this package."""
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).between(FIRST, LAST + timedelta(1))
    taking = [event for event in events if event.get("STATUS") != "CANCELLED"]
    timed = [(event["DTSTART"].dt, event["DTEND"].dt) for event in taking]
    return taken_minutes(timed, [], COPENHAGEN, FIRST, LAST)


RULES = st.sampled_from(
    [
        "RRULE:FREQ=DAILY;INTERVAL=2",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,SU",
        "RRULE:FREQ=WEEKLY;UNTIL=20270405T070000Z",
        "RRULE:FREQ=MONTHLY;BYDAY=-1SU",
        "RRULE:FREQ=DAILY;COUNT=20",
        "RDATE;TZID=Europe/Copenhagen:20270328T233000",
    ]
)
OCCURRENCES = st.integers(0, 45).map(lambda days: START + timedelta(days=days))


@st.composite
def exports(draw):
    zone = draw(st.sampled_from(["Europe/Copenhagen", "America/New_York"]))
    hours = draw(st.sampled_from([1, 14, 30]))
    end = START + timedelta(hours=hours)
    lines = [f"DTSTART;TZID={zone}:{wall(START)}", f"DTEND;TZID={zone}:{wall(end)}", draw(RULES)]
    lines += [f"EXDATE;TZID={zone}:{wall(moment)}" for moment in draw(st.lists(OCCURRENCES, max_size=3))]
    changed = []
    for moment in draw(st.lists(OCCURRENCES, max_size=3, unique=True)):
        moved = moment + timedelta(hours=draw(st.sampled_from([0, 3, -50, 24 * 20])))
        status = draw(st.sampled_from(["CONFIRMED", "CANCELLED"]))
        changed.append(
            series(
                f"RECURRENCE-ID;TZID={zone}:{wall(moment)}",
                f"DTSTART;TZID={zone}:{wall(moved)}",
                f"DTEND;TZID={zone}:{wall(moved + timedelta(hours=2))}",
                f"STATUS:{status}",
            )
        )
    return calendar(series(*lines), *changed)


@given(exports())
@settings(deadline=None, max_examples=150)
def test_a_series_happens_when_the_library_says(data):
    assert days(data) == by_the_library_alone(data)


def test_a_series_from_a_century_ago_is_as_quick_as_one_of_this_year():
    old = calendar(series("DTSTART:19270103T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"))
    new = calendar(series("DTSTART:20270301T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"))
    assert days(old) == days(new)


def test_an_occurrence_moved_into_the_days_asked_for_is_found():
    data = calendar(
        series("DTSTART:20260105T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3"),
        series("RECURRENCE-ID:20260112T090000Z", "DTSTART:20270310T090000Z", "DURATION:PT1H"),
    )
    assert list(days(data)) == [date(2027, 3, 10)]


def test_an_occurrence_moved_out_of_them_is_gone():
    data = calendar(
        series("DTSTART:20270301T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"),
        series("RECURRENCE-ID:20270308T090000Z", "DTSTART:20280310T090000Z", "DURATION:PT1H"),
    )
    assert list(days(data)) == [date(2027, 3, 1)]


def test_a_long_occurrence_that_began_before_reaches_in():
    data = calendar(series("DTSTART;VALUE=DATE:20260220", "DURATION:P14D", "RRULE:FREQ=YEARLY"))
    assert sorted(days(data)) == [FIRST + timedelta(number) for number in range(5)]


def test_two_series_under_one_uid_are_both_kept_when_neither_is_newer():
    data = calendar(
        series("DTSTART:20270302T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"),
        series("DTSTART:20270309T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"),
    )
    assert [day.day for day in sorted(days(data))] == [2, 3, 9, 10]


def test_a_changed_occurrence_may_be_all_day_and_a_free_series_may_have_a_busy_one():
    data = calendar(
        series("DTSTART:20270302T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=3", "TRANSP:TRANSPARENT"),
        series("RECURRENCE-ID:20270303T090000Z", "DTSTART;VALUE=DATE:20270303"),
    )
    assert list(days(data)) == [date(2027, 3, 3)]


def test_more_changes_from_one_on_than_a_series_has_are_not_followed():
    later = [
        series(
            f"RECURRENCE-ID;RANGE=THISANDFUTURE:{wall(moment)}Z", f"DTSTART:{wall(moment)}Z", "DURATION:PT1H"
        )
        for moment in (datetime(2027, 3, 2, 9, tzinfo=UTC) + timedelta(number) for number in range(51))
    ]
    data = calendar(series("DTSTART:20270302T090000Z", "DURATION:PT2H", "RRULE:FREQ=DAILY"), *later)
    engagements = read_engagements(data, zone=COPENHAGEN, first=FIRST, last=LAST)
    assert [finding.code for finding in engagements.warnings] == ["too_many_changes"]
    assert len(engagements.busy.days) == 60
