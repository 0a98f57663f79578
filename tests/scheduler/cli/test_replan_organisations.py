"""Organisations that merge, close, split or are new: aarshjul replan follows with their dialogues."""

import json
from pathlib import Path

from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.replanning import answer, changes_file, holds, kinds, plan_of, told


def test_of_two_merged_organisations_one_dialogue_is_left(folder: Path, run: Run, tmp_path: Path) -> None:
    out = tmp_path / "kalendere"
    run("feeds", folder, "--out", out, "--now", "2027-01-02T09:00")
    data = answer(run, folder, "--merge", "syd", "nord", "2027-02-01")
    assert kinds(data)["styringsdialog-syd"] == "cancelled"
    year = read_year(folder)
    assert [one.organisation for one in year.select("styringsdialog")].count("nord") == 1
    assert year.organisations["nord"].homes == 820 + 310
    assert year.organisations["syd"].name  # its history stays under its own name
    assert holds(folder)
    feeds = json.loads(run("feeds", folder, "--out", out, "--now", "2027-01-05T09:00", "--json").stdout)
    gone = [one for one in feeds["changes"] if one["uid"].startswith("styringsdialog-syd.2027@")]
    assert [(one["kind"], one["sequence"]) for one in gone] == [("cancelled", 1)]


def test_a_merger_after_the_dialogue_keeps_it(folder: Path, run: Run) -> None:
    before = plan_of(folder).by_meeting["styringsdialog-syd"]
    data = answer(run, folder, "--merge", "syd", "nord", "2027-12-20")
    assert "styringsdialog-syd" not in kinds(data)
    assert plan_of(folder).by_meeting["styringsdialog-syd"] == before
    assert 'kept = ["styringsdialog-syd"]' in (folder / "aendringer.toml").read_text("utf-8")
    once = told(folder)
    assert answer(run, folder, "--merge", "syd", "nord", "2027-12-20")["written"] is False
    assert told(folder) == once


def test_an_organisation_closes_and_another_is_added_and_one_splits(folder: Path, run: Run) -> None:
    file = changes_file(
        folder,
        '[[change]]\ntype = "closure"\norganisation = "oest"\nfrom = "2027-02-01"\n'
        '[[change]]\ntype = "organisation"\nid = "vest"\nname = "Vestbo"\nhomes = 90\nfrom = "2027-10-04"\n'
        '[[change]]\ntype = "split"\norganisation = "nord"\nfrom = "2027-09-01"\n'
        'parts = [{ id = "nord-2", name = "Nordbo 2", homes = 400, chair = "forperson-nord" }]\n',
    )
    found = kinds(answer(run, folder, "--changes", file))
    assert found["styringsdialog-oest"] == "cancelled"
    assert found["styringsdialog-vest"] == found["styringsdialog-nord-2"] == "added"
    assert plan_of(folder).by_meeting["styringsdialog-vest"].slot.day.isoformat() >= "2027-10-04"
    assert read_year(folder).by_id["styringsdialog-nord"].minutes == 60  # 820 homes less 400
    assert holds(folder)


def test_organisations_and_rooms_are_named_by_their_names_too(folder: Path, run: Run) -> None:
    data = answer(run, folder, "--merge", "Boligselskabet Sydbo (eksempel)", "nord", "2027-02-01")
    assert kinds(data)["styringsdialog-syd"] == "cancelled"
    answer(run, folder, "--close-room", "mødelokale 2", "2027-03-01/2027-03-05")
    assert 'room = "moedelokale-2"' in (folder / "aendringer.toml").read_text("utf-8")


def test_a_name_that_no_organisation_has_is_one_fault_with_a_hint(folder: Path, run: Run) -> None:
    said = run("replan", folder, "--merge", "Boligselskabet Sidbo (eksempel)", "nord", "2027-02-01", code=3)
    assert 'Mente du "Boligselskabet Sydbo (eksempel)"?' in said.stderr
    assert said.stderr.count("Sidbo") == 1
    several = run("replan", folder, "--close-organisation", "(eksempel)", "2027-02-01", code=3).stderr
    assert "passer på flere" in several
