"""Which meeting is meant."""

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
    with pytest.raises(
        UnknownMeeting, match=r'"styringsdialog" passer på 2 møder: dialog-nord og dialog-syd'
    ):
        find_meeting(YEAR, "styringsdialog", "da")


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
