"""Looking back: a meeting, two plans, and a year that is kept nowhere."""

import json
from pathlib import Path

import pytest

from calendars.store.location import VARIABLE
from scheduler.cli.store_of import AUTHOR
from scheduler.views.text import WIDTH
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.living import FIRST, MEETING, SECOND, edit, move
from tests.scheduler.cli.replanning import EARLY


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")


def test_the_history_of_a_meeting_says_who_when_why_and_when_told(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("publish", folder, *FIRST, "--reason", "årshjulet")
    monkeypatch.setenv(AUTHOR, "tmf")
    move(folder, 60)
    edit(folder, "ny sal")
    run("publish", folder, *SECOND, "--reason", "salen er optaget", "--case", "9")
    move(folder, 60)
    run("stage", folder, "styregruppe", "sent", "--now", "2026-12-09T09:00")
    found = json.loads(run("history", folder, MEETING, "--json").stdout)
    kinds = [(step["author"], step["kinds"], step["reasons"], step["cases"]) for step in found["steps"]]
    assert kinds == [
        ("sekretariatet", ["added"], ["årshjulet"], []),
        ("tmf", ["moved"], ["salen er optaget"], ["9"]),
        ("tmf", ["moved"], [], []),
    ]
    assert [step["told"] and step["told"]["sequence"] for step in found["steps"]] == [0, 1, None]
    said = run("history", folder, MEETING).stdout
    assert "tmf, plan 2: flyttet fra" in said
    assert "ikke fortalt" in said
    lines = said.splitlines()
    moved = next(at for at, line in enumerate(lines) if "tmf, plan 2: flyttet fra" in line)
    why = next(at for at, line in enumerate(lines) if line == "    hvorfor: salen er optaget; sag 9")
    assert moved < why
    assert all(len(line) <= WIDTH for line in lines)


def test_why_it_was_published_is_not_why_it_moved(published: Path, run: Run) -> None:
    run("replan", published, "--cancel", MEETING, *EARLY)
    run("publish", published, *SECOND, "--reason", "fusion", "--case", "7")
    lines = run("history", published, MEETING).stdout.splitlines()
    assert "    hvorfor: omplanlagt" in lines
    assert "      udgavens begrundelse: fusion; sag 7" in lines
    assert "Mente du" in run("history", published, MEETING[:-3] + "lir", code=3).stderr


def test_plans_are_compared_by_number_revision_issue_and_file(
    published: Path, tmp_path: Path, run: Run
) -> None:
    copy = tmp_path / "gammel.json"
    copy.write_bytes((published / "plan.json").read_bytes())
    move(published, 120)
    run("publish", published, *SECOND)
    for pair in (("1", "2"), ("u1", "plan.json"), (copy, "r1"), ("i1", "udgivet")):
        (one,) = json.loads(run("diff", published, *pair, "--json").stdout)["meetings"]
        assert (one["meeting"], one["kinds"]) == (MEETING, ["moved"])
    assert "ens" in run("diff", published, "plan.json").stdout
    assert "flyttet fra" in run("diff", copy, published / "plan.json").stdout
    assert "plan 1-2" in run("diff", published, "7", "1", code=3).stderr
    assert "hverken" in run("diff", copy, "1", code=3).stderr


def test_a_cancelled_meeting_is_called_by_its_title(published: Path, run: Run) -> None:
    run("replan", published, "--cancel", MEETING)
    assert "aflyst: Styregruppen (primo april), torsdag" in run("diff", published, "u1", "plan.json").stdout
    run("publish", published, *SECOND)
    assert "aflyst: Styregruppen (primo april), torsdag" in run("diff", published, "1", "u2").stdout


def test_a_year_kept_nowhere_says_so(folder: Path, run: Run) -> None:
    for words in (("log",), ("history", MEETING), ("stage",)):
        assert "ingen database" in run(words[0], folder, *words[1:], code=3).stderr
    assert not (folder / "aarshjul.db").exists()
