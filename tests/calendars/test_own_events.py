"""Telling our own events from others', by the uids that our feeds give them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from calendars.own_events import OwnEvents
from calendars.uid import deadline_uid, meeting_uid

IDS = st.from_regex(r"[a-zæøå0-9][a-zæøå0-9.-]{0,12}", fullmatch=True)
NINE = datetime(2027, 3, 30, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))
TEN = NINE.replace(hour=10)


@given(IDS, IDS, st.integers(2000, 2099), st.integers(2000, 2099))
def test_meetings_and_deadlines_of_the_year_are_ours_and_of_no_other(meeting, installation, year, other):
    own = OwnEvents(installation, year)
    uid = meeting_uid(installation, year, meeting)
    assert own.owns(uid)
    assert own.owns(uid.upper())
    assert own.owns(deadline_uid(uid, "Frist for dagsorden"))
    assert OwnEvents(installation, other).owns(uid) == (year == other)


@given(st.text(max_size=40))
def test_other_uids_are_not_ours(uid):
    assert not OwnEvents("kbh", 2027).owns(uid)
    assert not OwnEvents("kbh", 2027).owns(f"{uid}@kbh.aarshjul.example.org")


def test_the_same_events_have_the_same_fingerprint_however_their_times_are_told():
    one = OwnEvents("kbh", 2027, frozenset({(NINE, TEN)}))
    same = OwnEvents("kbh", 2027, frozenset({(NINE.astimezone(UTC), TEN.astimezone(UTC))}))
    assert one.fingerprint == same.fingerprint


def test_others_have_another_fingerprint():
    everyone = [
        OwnEvents("kbh", 2027),
        OwnEvents("kbh", 2028),
        OwnEvents("aarhus", 2027),
        OwnEvents("kbh", 2027, frozenset({(NINE, TEN)})),
        OwnEvents("kbh", 2027, frozenset({(NINE, NINE)})),
    ]
    assert len({own.fingerprint for own in everyone}) == len(everyone)
