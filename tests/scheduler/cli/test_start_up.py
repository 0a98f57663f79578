"""What a command loads before it answers: no solver, nor what reads a calendar that is known already."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from calendars.plan_file import PlanRecord, write_plan
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.year_file.read import read_year
from scheduler.year_file.revision import revision

EXAMPLE = Path(__file__).parents[3] / "examples" / "lille-kommune"
HEAVY = {
    "ortools": "only `plan`, and a hard or proven `explain --on`, solve",
    "icalendar": "every calendar is in the cache",
    "recurring_ical_events": "every calendar is in the cache",
    "holidays.countries": "one country's law is enough",
}
RUN = """
import json, sys
from scheduler.cli import main
main(sys.argv[1:], standalone_mode=False)
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small year with calendars and a plan, which `check` has read once."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("start") / "aar"))
    year = read_year(folder, record_ids=True)
    plan = construct(year, find_candidates(year), 1)
    assert plan is not None
    write_plan(folder / "plan.json", PlanRecord(2027, year.title, revision(folder), 1, 1, (), (), plan))
    assert "icalendar" in loaded(folder, "check", folder)
    return folder


def loaded(home: Path, *words: object) -> set[str]:
    """The modules that a command has loaded when it is done, its cache lying in a home of its own."""
    environment = os.environ | {"XDG_CONFIG_HOME": str(home.parent / "home")}
    command = [sys.executable, "-c", RUN, *(str(word) for word in words)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "command",
    ["show", "explain", "alternatives", "compare", "verify", "check", "feeds", "wheel", "new", "schema"],
)
def test_only_what_the_answer_needs_is_loaded(year: Path, tmp_path: Path, command: str) -> None:
    words: dict[str, list[object]] = {
        "explain": [year, "--meeting", "nordbo", "--on", "2027-12-25"],
        "alternatives": [year, "nordbo"],
        "compare": [year, year],
        "feeds": [year, "--out", tmp_path / "ud"],
        "wheel": [year, "--out", tmp_path / "hjul.svg"],
        "new": [tmp_path / "ny"],
        "schema": [],
    }
    modules = loaded(year, command, *words.get(command, [year]))
    assert f"scheduler.cli.{command.replace('-', '_')}" in modules
    assert {name: why for name, why in HEAVY.items() if name in modules} == {}


def test_asking_for_the_version_loads_no_command(tmp_path: Path) -> None:
    modules = loaded(tmp_path, "--version")
    assert {name for name in modules if name.startswith("scheduler.")} == {
        "scheduler.cli",
        "scheduler.cli.exits",
    }
    assert "pydantic" not in modules
