"""A year's folder kept in a store, and what another hand does to it."""

from dataclasses import replace
from pathlib import Path

from calendars.plan import Plan
from calendars.plan_file import read_plan, write_plan
from calendars.publication_file import read_publication
from calendars.store.location import store_url
from calendars.store.store import Store
from calendars.store.year_key import YearKey

KEY = YearKey("min-kommune", 2027)
MEETING = "styregruppe-primo-april"
UID = f"{MEETING}.2027@min-kommune.aarshjul"
FIRST, SECOND = ("--now", "2026-12-01T09:00"), ("--now", "2026-12-08T09:00")


def move(folder: Path, minutes: int) -> None:
    """Moves the meeting in plan.json, as another planner would."""
    record = read_plan(folder / "plan.json")
    there = record.plan.by_meeting[MEETING]
    slot = replace(there.slot, minute=there.slot.minute + minutes)
    kept = [one for one in record.plan.placements if one.meeting != MEETING]
    plan = Plan.of([*kept, replace(there, slot=slot)], record.plan.dropped, record.plan.routes)
    write_plan(folder / "plan.json", replace(record, plan=plan))


def edit(folder: Path, note: str) -> None:
    path = folder / "aarshjul.toml"
    path.write_text(path.read_text("utf-8") + f"# {note}\n", "utf-8")


def sequence(folder: Path) -> int:
    return read_publication(folder / "publication.json").events[UID].sequence


def open_store(folder: Path) -> Store:
    return Store.open(store_url(folder, {}))
