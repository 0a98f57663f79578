"""The folder is a working copy: edits are revisions, and an old base is refused."""

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calendars.store.location import VARIABLE
from calendars.store.plans import plans
from calendars.store.revisions import document_of, revisions, save
from calendars.store.signature import Signature
from scheduler.cli.store_of import AUTHOR
from scheduler.working_copy import FILE as MARKER
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.living import FIRST, KEY, MEETING, SECOND, edit, move, open_store


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv(AUTHOR, "sekretariatet")


def test_editing_the_folder_is_a_revision_with_its_reason(published: Path, run: Run) -> None:
    edit(published, "en bemærkning")
    words = ("--workers", 1, "--time-limit", 0.2)
    run("plan", published, *words, "--reason", "ny kontorchef", "--case", "2026-12")
    edit(published, "en til")
    run("publish", published, *SECOND)
    with open_store(published) as store, store.reading() as connection:
        saved = revisions(connection, KEY)
        assert [(one.reason, one.case_number) for one in saved[1:]] == [
            ("ny kontorchef", "2026-12"), ("redigeret i mappen", None),
        ]  # fmt: skip
        assert [one.revision for one in plans(connection, KEY)] == [1, 2]


def test_an_absence_is_kept_with_a_case_and_a_neutral_reason(published: Path, run: Run) -> None:
    away = ("--away", "socialchef", "2027-05-03", "--today", "2026-12-08", "--workers", 1)
    run("replan", published, *away, "--case", "2026-12")
    with open_store(published) as store, store.reading() as connection:
        last = revisions(connection, KEY)[-1]
        assert (last.reason, last.case_number) == ("omplanlagt", "2026-12")


def test_saving_on_an_old_base_is_refused_with_what_changed(published: Path, run: Run) -> None:
    with open_store(published) as store, store.writing() as connection:
        head = revisions(connection, KEY)[-1]
        document = document_of(connection, head)
        changed = replace(document, files={**document.files, "lokaler.csv": "id;navn;sted;pladser;lukket\n"})
        save(
            connection,
            KEY,
            changed,
            Signature("sof", datetime(2026, 12, 2, tzinfo=UTC)),
            base=1,
            reason="lokaler",
        )
    edit(published, "min egen")
    before = (published / "aarshjul.toml").read_bytes()
    refused = run("publish", published, *SECOND, code=6).stderr
    assert "sof" in refused
    assert "lokaler.csv" in refused
    assert (published / "aarshjul.toml").read_bytes() == before
    assert len(json.loads(run("log", published, "--json").stdout)["entries"]) > 0


def test_a_folder_that_is_behind_is_brought_up_and_looked_at_again(published: Path, run: Run) -> None:
    old = {name: (published / name).read_bytes() for name in ("aarshjul.toml", "plan.json", MARKER)}
    edit(published, "nyt")
    move(published, 60)
    run("stage", published, "styregruppe", "sent")
    new = {name: (published / name).read_bytes() for name in old}
    for name, octets in old.items():
        (published / name).write_bytes(octets)
    assert "bagud" in run("publish", published, "--dry-run").stderr
    assert (published / "plan.json").read_bytes() == old["plan.json"]
    assert "giv kommandoen igen" in run("publish", published, *SECOND, code=6).stderr
    assert {name: (published / name).read_bytes() for name in old} == new


def test_a_plan_put_there_on_an_old_one_is_refused_and_planning_again_is_not(
    folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, f"sqlite:///{tmp_path / 'fælles.db'}")
    run("publish", folder, *FIRST)
    other = Path(shutil.copytree(folder, tmp_path / "kopi"))
    move(folder, 60)
    run("publish", folder, *SECOND)
    move(other, 120)
    assert MEETING in run("publish", other, *SECOND, code=6).stderr
    run("plan", other, "--workers", 1, "--time-limit", 0.2)
    (other / "plan.json").unlink()
    assert "plan.json" in run("publish", other, *SECOND, code=6).stderr


def test_a_year_that_entered_by_upgrade_is_edited_and_planned(folder: Path, run: Run) -> None:
    run("db", "upgrade", folder)
    edit(folder, "straks")
    run("publish", folder, *FIRST)
    with open_store(folder) as store, store.reading() as connection:
        assert [one.parent for one in revisions(connection, KEY)] == [None, 1]
