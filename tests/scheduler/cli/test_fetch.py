"""Whoever edited an old year or plan begins again from the store with one command, and loses nothing."""

import json
import shutil
from pathlib import Path

import pytest

from calendars.store.location import VARIABLE
from scheduler.fetching import ASIDE
from scheduler.working_copy import FILE as MARKER
from tests.scheduler.cli.conftest import Run
from tests.scheduler.cli.living import FIRST, SECOND, edit, move, sequence


@pytest.fixture
def both(folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two working copies of a year that was published; the first has gone on since."""
    monkeypatch.setenv(VARIABLE, f"sqlite:///{tmp_path / 'fælles.db'}")
    run("publish", folder, *FIRST)
    other = Path(shutil.copytree(folder, tmp_path / "kopi"))
    move(folder, 60)
    edit(folder, "deres")
    run("publish", folder, *SECOND)
    return folder, other


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_the_refusal_names_the_command_that_leads_on(both: tuple[Path, Path], run: Run) -> None:
    theirs, mine = both
    edit(mine, "min")
    move(mine, 120)
    own = contents(mine)
    assert f"»aarshjul fetch {mine}«" in run("publish", mine, code=6).stderr
    said = run("fetch", mine).stdout
    assert "aarshjul.toml, plan.json (revision 2, plan 2)" in said
    assert contents(mine) == contents(theirs)
    (aside,) = (mine / ASIDE).iterdir()
    assert contents(aside) == {name: own[name] for name in ("aarshjul.toml", "plan.json")}
    move(mine, 60)
    run("publish", mine)
    assert sequence(mine) == 2


def test_a_command_killed_before_the_marker_and_an_edit_since_are_a_way_out_of(
    folder: Path, run: Run
) -> None:
    run("publish", folder, *FIRST)
    marker = (folder / MARKER).read_bytes()
    move(folder, 60)
    run("stage", folder, "styregruppe", "sent")
    (folder / MARKER).write_bytes(marker)
    move(folder, 60)
    assert "aarshjul fetch" in run("stage", folder, "styregruppe", "draft", code=6).stderr
    run("fetch", folder)
    run("stage", folder, "styregruppe", "draft")
    run("publish", folder, *SECOND)


def test_a_dry_run_and_a_folder_in_step_write_nothing(both: tuple[Path, Path], run: Run) -> None:
    theirs, mine = both
    before = contents(mine)
    answer = json.loads(run("fetch", mine, "--dry-run", "--json").stdout)
    assert (answer["revision"], answer["plan"], answer["files"]) == (2, 2, ["aarshjul.toml", "plan.json"])
    assert contents(mine) == before
    assert "som databasen har den" in run("fetch", theirs).stdout
    assert not (theirs / ASIDE).exists()


def test_without_a_store_or_a_year_in_it_there_is_nothing_to_fetch(
    folder: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert "aarshjul" in run("fetch", folder, code=3).stderr
    monkeypatch.setenv(VARIABLE, f"sqlite:///{tmp_path / 'tom.db'}")
    assert "kender ikke året" in run("fetch", folder, code=3).stderr
