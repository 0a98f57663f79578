"""Whom --who means."""

import pytest

from calendars.days import IsoWeek
from scheduler.views.rows import By
from scheduler.views.who import UnknownWho, find_week, find_who, names_week
from tests.calendars.programmes import programme

PROGRAMME = programme()


@pytest.mark.parametrize(
    ("by", "who", "found"),
    [
        (None, "styregruppe", ("body", ("styregruppe",))),
        (None, "DEN TVÆRKOMMUNALE STYREGRUPPE", ("body", ("styregruppe",))),
        (None, "nord", ("organisation", ("nord",))),
        (None, "bl-1", ("person", ("Forperson Nord",))),
        ("person", "forperson nord", ("person", ("Forperson Nord",))),
        (None, "chef-sof", ("person", ("Kontorchef før", "Kontorchef efter"))),
        ("organisation", "Sydbo", ("organisation", ("syd",))),
    ],
)
def test_ids_posts_and_names_are_known_in_any_case(
    by: By | None, who: str, found: tuple[By, tuple[str, ...]]
) -> None:
    assert find_who(PROGRAMME, by, who, "da") == found


def test_what_is_nearly_right_is_proposed() -> None:
    with pytest.raises(UnknownWho, match=r'"styregrupe" findes ikke blandt .* Mente du "styregruppe"\?'):
        find_who(PROGRAMME, None, "styregrupe", "da")
    with pytest.raises(UnknownWho, match='"xyzzyx" is not among the people and posts'):
        find_who(PROGRAMME, "person", "xyzzyx", "en")


@pytest.mark.parametrize(
    ("who", "week"),
    [("37", (2027, 37)), ("uge 37", (2027, 37)), ("uge 1, 2028", (2028, 1)), ("uge 53, 2026", (2026, 53))],
)
def test_a_week_is_a_number_or_the_words_of_a_window(who: str, week: tuple[int, int]) -> None:
    assert find_week(PROGRAMME, who, "da") == IsoWeek(*week)


@pytest.mark.parametrize("who", ["54", "januar", "uge 3-4", "", "mandag"])
def test_what_is_no_week_is_refused(who: str) -> None:
    with pytest.raises(UnknownWho, match="uge 37"):
        find_week(PROGRAMME, who, "da")


@pytest.mark.parametrize(
    ("who", "week"), [("36", True), ("Uge 36", True), ("uge 1, 2028", True), ("styregruppe", False)]
)
def test_words_that_can_only_mean_a_week(who: str, week: bool) -> None:
    assert names_week(who) is week
