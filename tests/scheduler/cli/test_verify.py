"""aarshjul verify, from the shell."""

import json
from pathlib import Path

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
