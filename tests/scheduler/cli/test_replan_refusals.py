"""aarshjul replan refuses what cannot be done, each with its own exit code, and writes nothing."""

from pathlib import Path

import pytest

from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.replanning import EARLY, answer, changes_file, first, plan_of, told


def test_a_base_that_changed_is_refused(folder: Path, run: Run) -> None:
    meeting = first(folder, "styregruppe")
    base = answer(run, folder, "--cancel", meeting, "--dry-run")["base"]
    with (folder / "aarshjul.toml").open("a", encoding="utf-8") as file:
        file.write("\n# en andens rettelse\n")
    before = told(folder)
    said = run("replan", folder, "--cancel", meeting, "--base", base, *EARLY, code=6).stderr
    assert f"Grundlaget {base} er ikke årets og planens nu" in said
    assert told(folder) == before


def test_a_base_that_was_never_shown_is_not_told_as_a_change_of_the_year(folder: Path, run: Run) -> None:
    meeting, before = first(folder, "styregruppe"), told(folder)
    said = run("replan", folder, "--cancel", meeting, "--base", "0" * 16, *EARLY, code=6).stderr
    assert "eller det er fra en anden mappe" in said
    words = ("--cancel", meeting, "--base", "rettelsen", "--language", "en")
    assert '"rettelsen": no dry run has shown it' in run("replan", folder, *words, *EARLY, code=2).stderr
    assert told(folder) == before


def test_the_past_is_refused_and_so_is_what_has_been_convened(folder: Path, run: Run) -> None:
    meeting = first(folder, "styregruppe")
    slot = plan_of(folder).by_meeting[meeting].slot
    before = told(folder)
    run("replan", folder, "--cancel", meeting, "--today", "2027-12-30", code=7)
    late = run("replan", folder, "--move", meeting, slot.day, "--today", "2027-12-30", code=7)
    assert "er holdt" in late.output
    assert meeting in late.output
    assert told(folder) == before


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("--cancel", "ingen-saadan"), "--cancel"),
        (("--away", "ingen-saadan", "2027-05-03"), "--away"),
        (("--away", "ingen-saadan", "i morgen"), "--away"),
        (("--close-room", "ingen-saadan", "2027-05-03"), "--close-room"),
        (("--longer", "ingen-saadan", "lang"), "--longer"),
        (("--add", "ingen-saadan", "nyt", "maj"), "--add"),
        (("--merge", "ingen-saadan", "heller-ikke", "2027-05-03"), "--merge"),
        (("--close-organisation", "ingen-saadan", "2027-05-03"), "--close-organisation"),
        (("--seat", "ingen-saadan", "Nogen", "2027-05-03"), "--seat"),
        (("--remove-rule", "ingen-saadan"), "--remove-rule"),
        (("--also", "ingen-saadan"), "ingen-saadan"),
        (("--merge", "syd", "nord", "2027-08-01", "--merge", "nord", "syd", "2027-08-01"), "går op i »nord«"),
        (("--merge", "syd", "syd", "2027-08-01"), "en anden organisation"),
        (
            ("--close-organisation", "syd", "2027-08-01", "--changes", "{folder}/../mine.toml"),
            "»syd« nedlægges 1. august 2027 (--close-organisation syd 2027-08-01)",
        ),
        (("--merge", "syd", "nord", "2072-08-01"), "2027-01-01/2027-12-31"),
        (("--away", "socialchef", "2072-08-01"), "2027-01-01/2027-12-31"),
    ],
)
def test_what_names_nothing_is_one_message_and_code_3(
    folder: Path, run: Run, words: tuple[str, ...], place: str
) -> None:
    changes_file(
        folder, '[[change]]\ntype = "merger"\norganisations = ["nord"]\ninto = "syd"\nfrom = "2027-09-01"\n'
    )
    before = told(folder)
    refused = run("replan", folder, *(word.format(folder=folder) for word in words), *EARLY, code=3)
    assert place in refused.output
    assert told(folder) == before


def test_a_ring_of_mergers_is_refused_also_when_half_of_it_has_been_carried_out(
    folder: Path, run: Run
) -> None:
    answer(run, folder, "--merge", "syd", "nord", "2027-08-01")
    before = told(folder)
    refused = run("replan", folder, "--merge", "nord", "syd", "2027-08-01", *EARLY, code=3)
    assert "aendringer.toml, linje " in refused.output
    assert told(folder) == before


@pytest.mark.parametrize("from_file", [False, True])
def test_a_reason_for_an_absence_is_refused(folder: Path, run: Run, *, from_file: bool) -> None:
    away = ("--away", "socialchef", "2027-05-03")
    if from_file:
        text = '[[change]]\ntype = "absence"\nwho = "socialchef"\nfrom = "2027-05-03"\nto = "2027-05-03"\n'
        away = ("--changes", str(changes_file(folder, text)))
    before = told(folder)
    asked = ("replan", folder, *away, "--reason", "sygdom", *EARLY)
    assert "et fravær har ingen begrundelse" in run(*asked, code=2).stderr
    assert "an absence has no reason" in run(*asked, "--language", "en", code=2).stderr
    assert told(folder) == before


def test_a_reason_for_an_absence_written_by_hand_is_refused(folder: Path, run: Run) -> None:
    absence = '[[change]]\ntype = "absence"\nwho = "socialchef"\nfrom = "2027-05-03"\nto = "2027-05-03"\n'
    (folder / "aendringer.toml").write_text(absence, "utf-8")
    before = told(folder)
    assert "ingen begrundelse" in run("replan", folder, "--reason", "sygdom", *EARLY, code=2).stderr
    assert told(folder) == before
    run("replan", folder, *EARLY)
    run("replan", folder, "--close-room", "moedelokale-2", "2027-09-01", "--reason", "maling", *EARLY)


def test_what_is_typed_wrong_is_one_fault_in_the_words_typed(folder: Path, run: Run) -> None:
    refused = run("replan", folder, "--away", "socialchef", "1.5.2027-5.5.2027", *EARLY, code=3)
    assert refused.output.splitlines() == [
        "1 fejl på kommandolinjen:",
        "",
        "--away socialchef 1.5.2027-5.5.2027",
        '  Fundet: "1.5.2027-5.5.2027"',
        "  Tilladt: en dag eller fra/til, fx 2027-05-01/2027-05-05",
        '  Mente du "2027-05-01/2027-05-05"?',
    ]
    backwards = run("replan", folder, "--away", "socialchef", "2027-05-05/2027-05-01", *EARLY, code=3)
    assert "{" not in backwards.output
    assert 'Mente du "2027-05-01/2027-05-05"?' in backwards.output


def test_a_meeting_proposed_for_another_is_one_of_the_year(folder: Path, run: Run) -> None:
    refused = run("replan", folder, "--cancel", "styregruppen-medio-august", *EARLY, code=3)
    assert refused.output.startswith('--cancel: "styregruppen-medio-august" er ikke')
    assert 'Mente du "styregruppe-medio-august"?' in refused.output


def test_an_impossible_change_says_what_it_breaks(folder: Path, run: Run) -> None:
    year = read_year(folder)
    before = told(folder)
    closures = [word for room in year.rooms for word in ("--close-room", room, "2027-01-01/2027-12-31")]
    refused = run("replan", folder, *closures, *EARLY, code=4)
    assert "bevist" in refused.output
    assert told(folder) == before
