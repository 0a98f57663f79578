"""A plan that the verifier refuses ends a command with exit 1 and what is broken; nothing is stored."""

from pathlib import Path

import pytest

from scheduler.result import UnverifiedPlan
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.test_explain import PEOPLE, TOML
from tests.scheduler.year_file.small_year import write_folder

REASONS = tuple(f"Udvalget breaks demand {number}" for number in range(30))
POSSIBLE = TOML.replace("uge 10", "uge 11")


@pytest.mark.parametrize(
    ("command", "searches", "toml"),
    [
        ("plan", "scheduler.cli.plan.solve", POSSIBLE),
        ("explain", "scheduler.cli.why_impossible.ways_out", TOML),
    ],
)
def test_a_refused_plan_is_told_as_a_bug(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, searches: str, toml: str
) -> None:
    def search(*_: object) -> None:
        raise UnverifiedPlan(REASONS)

    monkeypatch.setattr(searches, search)
    people = PEOPLE.replace("leder.ics;", ";ja")
    folder = write_folder(tmp_path, {"aarshjul.toml": toml, "personer.csv": people})
    found = run(command, folder, code=1)
    assert "aarshjul: bug:" in found.stderr
    assert REASONS[0] in found.stderr
    assert REASONS[-1] not in found.stderr, "a long list is cut"
    assert not (folder / "plan.json").exists()
