"""A planned folder that is re-planned from the shell, and what is read off it afterwards."""

import json
from pathlib import Path
from typing import Any

from calendars.plan import Plan
from calendars.plan_file import read_plan
from constraints.verify import verify
from scheduler.year_file.read import read_year
from tests.scheduler.cli.conftest import Run

EARLY = ("--today", "2027-01-04", "--workers", 1)


def told(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def plan_of(folder: Path) -> Plan:
    return read_plan(folder / "plan.json").plan


def holds(folder: Path) -> bool:
    return verify(read_year(folder), plan_of(folder)).holds


def first(folder: Path, series: str) -> str:
    """The first meeting of a series that is held."""
    year, plan = read_year(folder), plan_of(folder)
    held = [one for one in year.select(series) if one.id in plan.by_meeting]
    return min(held, key=lambda one: plan.by_meeting[one.id].slot).id


def answer(run: Run, *words: object, code: int = 0) -> Any:
    return json.loads(run("replan", *words, *EARLY, "--json", code=code).stdout)


def kinds(data: Any) -> dict[str, str]:
    return {one["meeting"]: one["kind"] for one in data["differences"]}


def changes_file(folder: Path, text: str) -> Path:
    file = folder.parent / "mine.toml"
    file.write_text(text, "utf-8")
    return file
