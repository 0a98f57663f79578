"""The bytes that the running server sends are a file that no client reads wrongly."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from calendars.meetings import Meeting
from calendars.programme import Programme
from tests.calendars.feed_app.house import FIRST, House, serving_in_thread
from tests.calendars.feed_app.raw_feed import Properties, property_names, raw_events, unfolded
from tests.calendars.programmes import moved, programme, without
from tests.calendars.test_feed_clients import PYTHON_READERS, by_icalendar, by_vobject
from tests.calendars.test_zone import COPENHAGEN

PROGRAMME = programme()
ICS = "kalender.ics"
ZONE = COPENHAGEN.splitlines()


def with_facts(name: str, **facts: object) -> Programme:
    """The programme with one meeting's facts replaced."""
    changed: Meeting = replace(PROGRAMME.meetings[name], **facts)  # type: ignore[arg-type]
    return replace(PROGRAMME, meetings={**PROGRAMME.meetings, name: changed})


def served(house: House, of: Programme, subject: str = "alle", *facts: str, **asked: object) -> bytes:
    """What a new subscriber is sent."""
    answer = house.get(house.subscribe(of, subject, *facts, **asked) + ICS)  # type: ignore[arg-type]
    assert answer.status == 200
    return answer.body


def test_lines_end_in_crlf_and_are_folded_where_nothing_is_cut(own_house: House) -> None:
    """At most 75 octets, cut neither inside a UTF-8 sequence (RFC 5545 3.1) nor between a backslash and
    what it escapes, which Outlook shows wrongly. The items meet every place in the line with every kind of
    letter. A byte order mark would hide BEGIN:VCALENDAR.
    """
    items = tuple("x" * shift + text * 40 for text in ("å", "📅", "\\", ";,", "a\n") for shift in range(16))
    of = with_facts("dialog-syd", items=items)
    own_house.publish(of)
    body = served(own_house, of, "organisation-syd")
    assert body.startswith(b"BEGIN:VCALENDAR\r\n")
    pieces = body.removesuffix(b"\r\n").split(b"\r\n")
    assert sum(piece.startswith(b" ") for piece in pieces) > 100
    for piece in pieces:
        assert not re.search(rb"[\r\n]", piece)
        assert len(piece) <= 75
        piece.decode()
        assert (len(piece) - len(piece.rstrip(b"\\"))) % 2 == 0
    for read in (by_icalendar, by_vobject):
        (seen,) = read(body).values()
        assert all(f"{number}. {item}".strip() in seen.description for number, item in enumerate(items, 1))


def test_text_is_plain_escaped_and_without_control_characters(own_house: House) -> None:
    """RFC 5545 3.3.11: backslash, semicolon, comma and line break are escaped, and whatever people type is
    text: it begins no property and no event, and nobody is sent HTML.
    """
    typed = "A\\B; C, <b>D</b>\x07\x1b\u202e"
    of = with_facts("dialog-syd", title=typed, items=("a\r\nATTENDEE:b", "a\nEND:VEVENT\vBEGIN:VEVENT\x00"))
    own_house.publish(of)
    body = served(own_house, of, "organisation-syd")
    assert b"\r\nSUMMARY:A\\\\B\\; C\\, <b>D</b>\r\n" in body
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e]", body.decode().replace("\r\n", ""))
    assert not {"ATTENDEE", "X-ALT-DESC"} & property_names(body)
    assert (b"ALTREP" in body, len(raw_events(body))) == (False, 1)
    for read in (by_icalendar, by_vobject):
        (seen,) = read(body).values()
        assert seen.summary == "A\\B; C, <b>D</b>"
        assert "1. a\nATTENDEE:b\n2. a\nEND:VEVENT\nBEGIN:VEVENT" in seen.description


def test_a_feed_is_one_whole_calendar_whoever_has_nothing_in_it(own_house: House) -> None:
    """Thunderbird deletes all it had at an empty 200: also with nothing published yet, for a subscriber whom
    the year has no more, and when the last meeting has gone, a feed is a calendar.
    """
    paths = [
        own_house.subscribe(PROGRAMME, who) for who in ("organisation-syd", "person:ukendt", "offentlig")
    ]
    late = datetime(2028, 6, 1, tzinfo=UTC)
    for of, now in (
        (None, FIRST),
        (PROGRAMME, FIRST),
        (without("dialog-syd"), FIRST),
        (without("dialog-syd"), late),
    ):
        if of is not None:
            own_house.publish(of, now)
        for path in paths:
            for coding in ("identity", "gzip"):
                answer = own_house.get(path + ICS, Accept_Encoding=coding)
                assert answer.status == 200
                assert int(answer.headers["content-length"]) == len(answer.body) > 0
            lines = unfolded(own_house.get(path + ICS).body)
            assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
            assert [lines.count(f"BEGIN:V{one}") for one in ("CALENDAR", "TIMEZONE")] == [1, 1]
    assert raw_events(own_house.get(paths[0] + ICS).body) == {}


def test_the_same_publication_gives_the_same_bytes(own_house: House, tmp_path: Path) -> None:
    """The tag is a hash of the bytes, and 304 is what most requests get: so bytes hang on what was told and
    on nothing else, no clock, no order in a file, no database.
    """
    path = own_house.subscribe(PROGRAMME, options=("deadlines",)) + ICS
    own_house.publish(PROGRAMME)
    first = own_house.get(path)
    turned = replace(
        PROGRAMME,
        meetings=dict(reversed(PROGRAMME.meetings.items())),
        posts=dict(reversed(PROGRAMME.posts.items())),
        plan=replace(PROGRAMME.plan, placements=PROGRAMME.plan.placements[::-1]),
    )
    own_house.publish(turned, FIRST + timedelta(days=9))
    again = own_house.get(path, If_None_Match=first.headers["etag"])
    assert (again.status, again.headers["last-modified"]) == (304, first.headers["last-modified"])
    (tmp_path / "anden").mkdir()
    with serving_in_thread(tmp_path / "anden") as other:
        other.publish(turned)
        assert served(other, turned, options=("deadlines",)) == first.body
    events = list(raw_events(first.body).values())
    starts = [next(one for name, one in event.items() if name.startswith("DTSTART"))[:8] for event in events]
    assert starts == sorted(starts)
    full = max((list(event) for event in events if "DTSTART;VALUE=DATE" not in event), key=len)
    for event in events:
        names = [name.replace(";VALUE=DATE", ";TZID=Europe/Copenhagen") for name in event]
        assert names == [name for name in full if name in names]


def test_each_meeting_is_one_flat_event_that_ends_after_it_begins(own_house: House) -> None:
    """Of recurring events with exceptions clients showed 13 to 16 of 16, and vdirsyncer takes a calendar
    with a UID for one event. Times have a zone or are UTC; here a meeting runs from the first 2:00 to the
    second as the clock goes back, so that its clock times alone would have no length.
    """
    of = moved("dialog-syd", "2027-10-31 2:00")
    own_house.publish(of)
    body = served(own_house, of, options=("deadlines",))
    events = raw_events(body)
    assert {uid for uid in events if "+" not in uid} == {of.uid(one.id) for one in of.held}
    assert body.count(b"BEGIN:VEVENT") == len(events)
    assert {line for line in unfolded(body) if line.startswith("BEGIN:")} == {
        f"BEGIN:{one}" for one in ("VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT")
    }
    assert not {"RDATE", "EXDATE", "RECURRENCE-ID", "DURATION"} & property_names(body)
    assert not [line for line in unfolded(body.partition(b"BEGIN:VTIMEZONE")[0]) if line.startswith("UID")]
    for event in events.values():
        assert "RRULE" not in event
        start, end = (moment(event, name) for name in ("DTSTART", "DTEND"))
        assert start < end
    night = events[of.uid("dialog-syd")]
    assert (night["DTSTART"], night["DTEND"]) == ("20271031T000000Z", "20271031T010000Z")


def moment(event: Properties, name: str) -> datetime:
    """The instant of a time that says where on earth it is; KeyError for a floating one."""
    if value := event.get(f"{name};VALUE=DATE"):
        return datetime.combine(date.fromisoformat(value), datetime.min.time(), UTC)
    if value := event.get(f"{name};TZID=Europe/Copenhagen"):
        return datetime.fromisoformat(value).replace(tzinfo=ZoneInfo("Europe/Copenhagen")).astimezone(UTC)
    assert event[name].endswith("Z")
    return datetime.fromisoformat(event[name])


def test_the_time_zone_is_one_block_by_rule_before_all_events(own_house: House) -> None:
    """Lists of transitions, and blocks that begin in the year at hand, put summer meetings an hour late in
    several clients; two rules from 1970 do not.
    """
    of = moved("dialog-syd", "2027-07-01 9:00")
    own_house.publish(of)
    for body in (served(own_house, of), served(own_house, of, "person:ukendt")):
        lines = unfolded(body)
        at = lines.index("BEGIN:VTIMEZONE")
        assert lines[at : at + len(ZONE)] == ZONE
        assert {line.partition(":")[0] for line in lines[1:at]}.isdisjoint({"BEGIN", "END"})
        assert lines.count("BEGIN:VTIMEZONE") == 1
    for read in PYTHON_READERS:
        seen = read(served(own_house, of))
        assert seen[of.uid("dialog-syd")].start == datetime(2027, 7, 1, 7, tzinfo=UTC)
        assert seen[of.uid("sg-jan")].start == datetime(2027, 1, 26, 8, tzinfo=UTC)
