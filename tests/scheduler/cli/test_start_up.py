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
"""What some commands are for; they come last, for what is loaded stays loaded."""
ASKED = ("show", "explain", "alternatives", "compare", "verify", "check", "wheel", "new", "schema", "feeds")
HELPED = ("show", "check", "verify", "compare", "explain", "diff")
RUN = """
import json, sys
from scheduler.cli import main
seen = []
for words in json.loads(sys.argv[1]):
    main(words, standalone_mode=False)
    seen.append(sorted(sys.modules))
print(json.dumps(seen), file=sys.stderr)
"""


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small year with calendars and a plan, which `check` has read once."""
    folder = Path(shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("start") / "aar"))
    year = read_year(folder, record_ids=True)
    plan = construct(year, find_candidates(year), 1)
    assert plan is not None
    write_plan(folder / "plan.json", PlanRecord(2027, year.title, revision(folder), 1, 1, (), (), plan))
    assert "icalendar" in loaded(folder, ["check", folder])[0]
    return folder


@pytest.fixture(scope="module")
def answered(year: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The modules loaded by the time each command has answered, by its words; one process answers all."""
    out = tmp_path_factory.mktemp("answered")
    arguments: dict[str, list[object]] = {
        "explain": [year, "--meeting", "nordbo", "--on", "2027-12-25"],
        "alternatives": [year, "nordbo"],
        "compare": [year, year],
        "feeds": [year, "--out", out / "ud"],
        "wheel": [year, "--out", out / "hjul.svg"],
        "new": [out / "ny"],
        "schema": [],
    }
    asked: dict[str, list[object]] = {
        "--version": ["--version"],
        "--help": ["--help"],
        **{f"{command} --help": [command, "--help"] for command in HELPED},
        "diff": ["diff", year / "plan.json", year / "plan.json"],
        **{command: [command, *arguments.get(command, [year])] for command in ASKED},
    }
    return dict(zip(asked, loaded(year, *asked.values()), strict=True))


def loaded(home: Path, *commands: list[object]) -> list[set[str]]:
    """The modules loaded when each command is done, one after the other, in one process and cache."""
    environment = os.environ | {"XDG_CONFIG_HOME": str(home.parent / "home")}
    words = json.dumps([[str(word) for word in command] for command in commands])
    run = [sys.executable, "-c", RUN, words]
    done = subprocess.run(run, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return [set(modules) for modules in json.loads(done.stderr.splitlines()[-1])]


@pytest.mark.parametrize("command", ASKED)
def test_only_what_the_answer_needs_is_loaded(answered: dict[str, set[str]], command: str) -> None:
    modules = answered[command]
    assert f"scheduler.cli.{command}" in modules
    unwanted = {name: why for name, why in HEAVY.items() if command not in PUBLISHES.get(name, ())}
    assert {name: why for name, why in unwanted.items() if name in modules} == {}


def test_two_plans_are_compared_without_a_solver_or_a_store(answered: dict[str, set[str]]) -> None:
    assert {name for name in HEAVY if name in answered["diff"]} == set()


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_asking_for_the_version_or_for_help_loads_no_command(
    answered: dict[str, set[str]], option: str
) -> None:
    modules = answered[option]
    assert {name for name in modules if name.startswith("scheduler.")} == {
        "scheduler.cli",
        "scheduler.cli.commands",
        "scheduler.cli.exits",
    }
    assert "pydantic" not in modules


@pytest.mark.parametrize("command", HELPED)
def test_help_with_a_command_loads_neither_a_solver_nor_a_store(
    answered: dict[str, set[str]], command: str
) -> None:
    assert {name for name in HEAVY if name in answered[f"{command} --help"]} == set()
