"""What a command loads before it answers: no solver, no store, nor what reads a calendar known already."""

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
    **dict.fromkeys(["holidays", "dateutil"], "Denmark's public holidays are known without"),
    "calendars.publication_json": "nothing is published",
    "scheduler.year_file.changes.index": "nothing is changed",
    **dict.fromkeys(["numpy", "pandas"], "they come with a solver"),
    **dict.fromkeys(["sqlalchemy", "alembic", "psycopg"], "the folder has no store"),
    **dict.fromkeys(["starlette", "uvicorn", "jinja2", "segno"], "nothing is served"),
}
PUBLISHES = {"calendars.publication_json": {"feeds"}}
"""What some commands are for."""
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
    copy = Path(shutil.copytree(year, tmp_path / "aar"))
    words: dict[str, list[object]] = {
        "explain": [copy, "--meeting", "nordbo", "--on", "2027-12-25"],
        "alternatives": [copy, "nordbo"],
        "compare": [copy, copy],
        "feeds": [copy, "--out", tmp_path / "ud"],
        "wheel": [copy, "--out", tmp_path / "hjul.svg"],
        "new": [tmp_path / "ny"],
        "schema": [],
    }
    modules = loaded(year, command, *words.get(command, [copy]))
    assert f"scheduler.cli.{command.replace('-', '_')}" in modules
    unwanted = {name: why for name, why in HEAVY.items() if command not in PUBLISHES.get(name, ())}
    assert {name: why for name, why in unwanted.items() if name in modules} == {}


def test_two_plans_are_compared_without_a_solver_or_a_store(year: Path) -> None:
    plan = year / "plan.json"
    assert {name for name in HEAVY if name in loaded(year, "diff", plan, plan)} == set()


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_asking_for_the_version_or_for_help_loads_no_command(tmp_path: Path, option: str) -> None:
    modules = loaded(tmp_path, option)
    assert {name for name in modules if name.startswith("scheduler.")} == {
        "scheduler.cli",
        "scheduler.cli.commands",
        "scheduler.cli.exits",
    }
    assert "pydantic" not in modules


@pytest.mark.parametrize("command", ["show", "check", "verify", "compare", "explain", "diff"])
def test_help_with_a_command_loads_neither_a_solver_nor_a_store(tmp_path: Path, command: str) -> None:
    assert {name for name in HEAVY if name in loaded(tmp_path, command, "--help")} == set()
