"""aarshjul verify, from the shell."""

import json
from pathlib import Path

import pytest

from tests.scheduler.cli.conftest import Run


def spoil(folder: Path, **changed: object) -> None:
    """Changes the plan's first placement."""
    path = folder / "plan.json"
    document = json.loads(path.read_text("utf-8"))
    document["plan"]["placements"][0] |= changed
    path.write_text(json.dumps(document), "utf-8")


def test_a_good_plan_is_told_with_its_points(planned: Path, run: Run) -> None:
    text = run("verify", planned).stdout
    assert text.startswith(
        "Planen holder alle krav.\n\nHvor god planen er (færre point er bedre):\n  Fremmøde "
    )


def test_one_breach_is_one_rule(folder: Path, run: Run) -> None:
    document = json.loads((folder / "plan.json").read_text("utf-8"))
    meeting = document["plan"]["placements"][0]
    assert meeting["chair"] is not None
    spoil(folder, chair=None)
    said = run("verify", folder, code=7).stderr
    assert said.startswith("Planen bryder 1 krav:\n  - ")
    assert "har ingen forperson" in said
    assert "The plan breaks 1 rule:" in run("verify", folder, "--language", "en", code=7).stderr


def test_without_a_plan_it_says_how_to_make_one(folder: Path, run: Run) -> None:
    (folder / "plan.json").unlink()
    assert "aarshjul plan" in run("verify", folder, code=3).stderr


def test_another_file_that_is_missing_is_named(folder: Path, run: Run) -> None:
    assert "andet.json" in run("verify", folder, "--plan", folder / "andet.json", code=3).stderr


@pytest.mark.parametrize(
    "command", ["verify", "show", "feeds", "wheel", "replan", "explain", "roll", "compare"]
)
def test_the_plan_of_another_year_is_refused(command: str, folder: Path, run: Run) -> None:
    document = json.loads((folder / "plan.json").read_text("utf-8"))
    (folder / "plan.json").write_text(json.dumps(document | {"year": 2026}), "utf-8")
    more: dict[str, tuple[object, ...]] = {
        "explain": ("--meeting", document["plan"]["placements"][0]["meeting"], "--on", "2027-03-01"),
        "roll": (folder.parent / "ny",),
        "compare": (folder,),
        "replan": ("--dry-run",),
        "feeds": ("--out", folder.parent / "ude"),
        "wheel": ("--out", folder.parent / "hjul.svg"),
    }
    said = run(command, folder, *more.get(command, ()), code=7).stderr
    assert "planen er lagt for 2026, men året er 2027" in said


def test_an_invented_chair_is_refused_by_the_meetings_title(folder: Path, run: Run) -> None:
    document = json.loads((folder / "plan.json").read_text("utf-8"))
    people = {one["chair"] for one in document["plan"]["placements"]} - {None}
    bare = next(one for one in document["plan"]["placements"] if one["chair"] is None)
    bare["chair"] = min(people)
    (folder / "plan.json").write_text(json.dumps(document), "utf-8")
    said = " ".join(run("verify", folder, code=7).stderr.split())
    assert "står som forperson for Styringsdialog med " in said
    assert "som ingen forperson har" in said


@pytest.mark.parametrize("command", ["verify", "show"])
def test_a_forged_proof_is_not_repeated(command: str, folder: Path, run: Run) -> None:
    document = json.loads((folder / "plan.json").read_text("utf-8"))
    for tier in document["tiers"]:
        tier |= {"cost": tier["cost"] + 1, "bound": tier["cost"] + 1}
    (folder / "plan.json").write_text(json.dumps(document), "utf-8")
    said = " ".join(run(command, folder).stdout.split())
    assert "plan.json angiver andre point, end reglerne giver planen" in said
    assert "bevist" not in said
