"""aarshjul show, from the shell."""

import json
from pathlib import Path

import pytest

from tests.scheduler.cli.conftest import Run


@pytest.mark.parametrize("by", ["quarter", "body", "person", "organisation", "week"])
def test_every_order_can_be_shown_in_both_languages_and_as_json(planned: Path, run: Run, by: str) -> None:
    danish = run("show", planned, "--by", by).stdout
    english = run("show", planned, "--by", by, "--language", "en").stdout
    assert danish.startswith("Årshjul 2027\n============\n")
    assert danish != english
    assert "Forudsætninger" in danish
    assert "Assumptions" in english
    document = json.loads(run("show", planned, "--by", by, "--json").stdout)
    assert (document["schema"], document["by"]) == ("aarshjul-show/1", by)
    meetings = {
        row["id"]
        for section in document["sections"]
        for group in section["groups"]
        for row in group["rows"]
        if row["kind"] == "meeting"
    }
    assert len(meetings) == (3 if by == "organisation" else 10)


def test_json_names_no_file_and_no_folder(planned: Path, run: Run) -> None:
    text = run("show", planned, "--json").stdout
    assert str(planned.parent) not in text
    assert ".csv" not in text


def test_who_alone_says_what_it_is(planned: Path, run: Run) -> None:
    assert "Styregruppen\n------------" in run("show", planned, "--who", "styregruppe").stdout
    assert "som stedfortræder" not in run("show", planned, "--who", "centerchef").stdout
    assert "820 boliger" in run("show", planned, "--who", "nord").stdout
    assert "Uge 37" in run("show", planned, "--by", "week", "--who", "37").stdout


def test_who_is_unknown(planned: Path, run: Run) -> None:
    assert 'Mente du "centerchef"?' in run("show", planned, "--who", "centerchf", code=3).stderr
    assert "uge 37" in run("show", planned, "--by", "week", "--who", "maj", code=3).stderr


def test_a_year_without_a_plan_says_how_to_make_one(folder: Path, run: Run) -> None:
    (folder / "plan.json").unlink()
    assert "aarshjul plan" in run("show", folder, code=3).stderr


def test_a_file_that_is_no_plan_is_refused(folder: Path, run: Run) -> None:
    (folder / "plan.json").write_text("{}")
    assert "aarshjul-plan/1" in run("show", folder, code=3).stderr


def test_a_plan_of_another_year_is_refused_with_what_is_strange_in_it(folder: Path, run: Run) -> None:
    path = folder / "aarshjul.toml"
    path.write_text(path.read_text("utf-8").replace('id = "styringsdialog"', 'id = "dialog"'), "utf-8")
    assert "styringsdialog-nord" in run("show", folder, code=7).stderr


def test_a_plan_older_than_its_year_is_shown_and_says_so(folder: Path, run: Run) -> None:
    path = folder / "aarshjul.toml"
    path.write_text(path.read_text("utf-8") + "# en bemærkning\n", "utf-8")
    result = run("show", folder)
    assert "Året er ændret" in result.stdout
    assert "bevist" not in result.stdout


def test_faults_of_the_year_come_first(folder: Path, run: Run) -> None:
    path = folder / "aarshjul.toml"
    path.write_text(path.read_text("utf-8").replace("year = 2027", 'year = "næste"'), "utf-8")
    assert "aarshjul.toml, linje" in run("show", folder, code=3).stderr


def test_why_lists_what_the_plan_is_charged_and_the_sums_agree(planned: Path, run: Run) -> None:
    assert "hvad planen koster, og hvorfor" in run("show", planned, "--why").stdout
    document = json.loads(run("show", planned, "--why", "--json").stdout)
    assert document["schema"] == "aarshjul-charges/1"
    for tier in document["tiers"]:
        listed = sum(one["points"] for one in document["charges"] if one["tier"] == tier["tier"])
        assert tier["cost"] == listed


def test_why_of_one_meeting_is_what_that_one_is_charged(planned: Path, run: Run) -> None:
    document = json.loads(run("show", planned, "--why", "nord", "--json").stdout)
    assert document["meeting"] == "styringsdialog-nord"
    assert all("styringsdialog-nord" in one["meetings"] for one in document["charges"])
    assert run("show", planned, "--why", "nord").stdout.startswith("Styringsdialog med ")
    assert "er ikke et af årets møder" in run("show", planned, "--why", "xyzzy", code=3).stderr
    run("show", planned, "--why", "nord", "--by", "week", code=2)


@pytest.mark.parametrize("by", ["quarter", "body"])
def test_a_meeting_with_a_title_of_its_own_is_called_by_it(planned: Path, run: Run, by: str) -> None:
    said = run("show", planned, "--by", by).stdout
    assert said.count("    Samarbejdsforum om udlejning\n") == 1
    assert "    Styringsdialog med" not in said
