"""Uids are ASCII, different for different things, and never depend on time or place in a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.event import check_uid
from calendars.uid import deadline_uid, meeting_uid, meeting_uids

UID = "styregruppe-1.2027@kbh.aarshjul"
IDS = st.text(st.sampled_from("abzÆøå019._-"), min_size=1, max_size=12)


def test_danish_letters_are_spelled_out_however_they_were_typed() -> None:
    assert meeting_uid("kbh", 2027, "områdemøde-ærø") == "omraademoede-aeroe.2027@kbh.aarshjul"
    assert meeting_uid("kbh", 2027, "omra\u030ademøde") == meeting_uid("kbh", 2027, "områdemøde")
    assert deadline_uid(UID, "Bilag på  plads") == "styregruppe-1.2027+bilag-paa-plads@kbh.aarshjul"


@given(IDS, IDS, st.integers(2010, 2099))
def test_a_meeting_and_a_deadline_never_share_a_uid_that_calendars_keep(
    meeting: str, other: str, year: int
) -> None:
    uid = meeting_uid("kbh", year, meeting)
    deadline = deadline_uid(uid, other)
    check_uid(uid)
    check_uid(deadline)
    assert deadline not in {uid, meeting_uid("kbh", year, other), deadline_uid(uid, other + "x")}
    assert meeting_uid("kbh", year + 1, meeting) != uid


@pytest.mark.parametrize("meeting", ["café", "to ord", "", "a@b", "a+b", "a\nb", "Москва"])
def test_an_id_that_cannot_be_part_of_a_uid_is_refused(meeting: str) -> None:
    with pytest.raises(ValueError, match="uid"):
        meeting_uid("kbh", 2027, meeting)


@pytest.mark.parametrize("deadline", ["", " ", "café"])
def test_a_deadline_without_a_name_is_refused(deadline: str) -> None:
    with pytest.raises(ValueError, match="uid"):
        deadline_uid(UID, deadline)


def test_two_ids_that_would_be_one_uid_are_named() -> None:
    with pytest.raises(ValueError, match="'maal' and 'mål'"):
        meeting_uids("kbh", 2027, ["a", "maal", "mål"])
    assert meeting_uids("kbh", 2027, ["a", "a"]) == {"a": "a.2027@kbh.aarshjul"}
