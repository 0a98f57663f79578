"""Which meeting is meant."""

from dataclasses import replace

import pytest

from scheduler.alternatives.named import UnknownMeeting, find_meeting
from tests.scheduler.years import year

YEAR = year()


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        ("sf-sep", "sf-sep"),
        ("SF-SEP", "sf-sep"),
        ("Styringsdialog med Sydbo", "dialog-syd"),
        ("områdedialog", "nordbyen"),
        ("sydbo", "dialog-syd"),
        (" tværkommunale styregruppe (ultimo januar) ", "sg-jan"),
    ],
)
def test_an_id_a_title_or_a_part_of_one(words: str, meeting: str) -> None:
    assert find_meeting(YEAR, words, "da").id == meeting


def test_a_part_of_several_names_them() -> None:
    said = r"passer på 2 møder: Styringsdialog med Nordbo og Styringsdialog med Sydbo\."
    with pytest.raises(UnknownMeeting, match=said):
        find_meeting(YEAR, "styringsdialog", "da")


def test_meetings_of_one_title_are_told_apart_by_their_ids() -> None:
    alike = tuple(replace(one, title="Møde") for one in YEAR.meetings if one.kind == "dialogue")
    with pytest.raises(UnknownMeeting, match=r"Møde \[dialog-nord\] og Møde \[dialog-syd\]"):
        find_meeting(replace(YEAR, meetings=alike), "møde", "da")


@pytest.mark.parametrize("words", ["", "  ", "xyzzy"])
def test_what_is_no_meeting_says_what_to_write(words: str) -> None:
    with pytest.raises(UnknownMeeting, match=r"er ikke et af årets møder\. Skriv"):
        find_meeting(YEAR, words, "da")


def test_what_is_nearly_right_is_proposed() -> None:
    with pytest.raises(UnknownMeeting, match='Did you mean "dialog-nord"'):
        find_meeting(YEAR, "dialog-nrod", "en")


def test_a_given_date_is_not_ours_to_ask_about() -> None:
    with pytest.raises(UnknownMeeting, match="Borgerrepræsentationen har en given dato"):
        find_meeting(YEAR, "br-2027-12-09", "da")
