"""What people read when they live with a plan, as it is to be read aloud, in Danish and English."""

from dataclasses import replace
from pathlib import Path

import pytest

from calendars.plan import Plan
from calendars.plan_file import read_plan, write_plan
from calendars.store.location import VARIABLE
from scheduler.cli.store_of import AUTHOR
from tests.scheduler.cli.conftest import Run

GOLDEN = Path(__file__).parent / "golden"
MEETING = "styregruppe-primo-april"


@pytest.fixture
def lived(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A year that was published, changed by another hand, and published again; then changed once more."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")
    run("publish", folder, "--now", "2026-12-01T09:00", "--reason", "årshjulet er vedtaget")
    monkeypatch.setenv(AUTHOR, "tmf")
    change(folder, 60)
    run("stage", folder, "styregruppe", "sent", "--now", "2026-12-07T10:00")
    run("stage", folder, "styregruppe", "approved", "--now", "2026-12-08T08:15")
    words = ("--reason", "borgmesteren kan ikke", "--case", "2026-114", "--public-reason", "Salen er optaget")
    run("publish", folder, "--now", "2026-12-08T09:00", *words)
    change(folder, 60)
    return folder


def change(folder: Path, minutes: int) -> None:
    """Moves a meeting in plan.json."""
    record = read_plan(folder / "plan.json")
    there = record.plan.by_meeting[MEETING]
    slot = replace(there.slot, minute=there.slot.minute + minutes)
    rest = [one for one in record.plan.placements if one.meeting != MEETING]
    moved = replace(there, slot=slot)
    plan = Plan.of([*rest, moved], record.plan.dropped, record.plan.routes)
    write_plan(folder / "plan.json", replace(record, plan=plan))


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_texts_are_these(lived: Path, run: Run, language: str) -> None:
    spoken = ("--language", language)
    told = [
        run("log", lived, *spoken),
        run("stage", lived, *spoken),
        run("diff", lived, "1", "2", *spoken),
        run("diff", lived, "plan.json", *spoken),
        run("history", lived, MEETING, *spoken),
        run("publish", lived, "--dry-run", "--now", "2026-12-15T09:00", *spoken),
    ]
    said = "\n".join(one.stdout for one in told)
    assert said == (GOLDEN / f"living-{language}.txt").read_text("utf-8")
