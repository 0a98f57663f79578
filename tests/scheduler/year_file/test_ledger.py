"""Assumptions are gathered: each sentence once, with everybody it is true of, the weightiest first."""

from scheduler.year_file.ledger import Ledger
from scheduler.year_file.positions import Positioned


def ledger() -> Ledger:
    return Ledger(Positioned("aarshjul.toml", {}))


def test_a_sentence_is_told_once_with_all_its_names() -> None:
    found = ledger()
    for name in ("Nord", "Syd", "Nord"):
        found.assume("Boligtallet er ukendt: {names}.", "The homes are unknown: {names}.", "dialogues", name)
    assert [one.text.da for one in found.assumptions] == ["Boligtallet er ukendt: Nord og Syd."]


def test_braces_in_a_name_are_letters() -> None:
    found = ledger()
    found.assume("Uden sæder: {names}.", "Without seats: {names}.", "bodies", "Råd {0}")
    assert found.assumptions[0].text.da == "Uden sæder: Råd {0}."


def test_people_come_before_windows() -> None:
    found = ledger()
    found.assume("Vindue.", "Window.", "windows")
    found.assume("Ledig.", "Free.", "people")
    assert [one.topic for one in found.assumptions] == ["people", "windows"]


def test_a_key_is_found_when_it_is_asked_for_and_again_the_same() -> None:
    at = Positioned("aarshjul.toml", {"body": [{"id": "a"}]}, lambda: [(("body", 0), 3, None)])
    spot = Ledger(at).spot("body", 0, "hours")
    assert (spot.file, spot.line, spot.where) == ("aarshjul.toml", 3, "body a > hours")
    assert {spot} == {Ledger(at).spot("body", 0, "hours")}
