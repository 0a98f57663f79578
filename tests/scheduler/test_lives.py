"""A command that is killed leaves the old state or the new one; of two that save at once one wins."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import URL

from calendars.plan_file import plan_bytes, read_plan
from calendars.publication_file import read_publication
from calendars.store.contents import digest_of
from calendars.store.ledger import told_now
from calendars.store.location import VARIABLE
from calendars.store.plans import current_plan
from calendars.store.publications import publications
from calendars.store.revisions import current_revision, document_of
from calendars.store.soundness import faults
from calendars.store.store import Connection, Store
from calendars.store.year_key import YearKey
from scheduler.telling import published_files
from scheduler.year_file.folder_document import folder_document
from tests.scheduler.cli.conftest import planned as planned
from tests.scheduler.lives import MEETING, STEPS

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("AARSHJUL_KILLS", "20"))
"""How many commands are killed on each database."""
KEY = YearKey("min-kommune", 2027)
UID = f"{MEETING}.2027@min-kommune.aarshjul"
BASE_CHANGED, REFUSED = 6, 7


@pytest.fixture
def lived(
    planned: Path, tmp_path: Path, new_database: Callable[[], URL], monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A year with a plan, in a database of its own, published once."""
    url = new_database().render_as_string(hide_password=False)
    monkeypatch.setenv(VARIABLE, url)
    folder = Path(shutil.copytree(planned, tmp_path / "2027"))
    assert take(folder, "publish", 1) == 0
    return folder


def start(how: str, folder: Path, step: str, *numbers: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.scheduler.lives", how, str(folder), step, *map(str, numbers)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def end(process: "subprocess.Popen[str]", said: str = "") -> str:
    told, faulty = process.communicate(said, timeout=600)
    assert process.returncode == 0, faulty
    return told


def take(folder: Path, step: str, number: int) -> int:
    """Takes a step in a process of its own; its exit code."""
    return int(end(start("once", folder, step, number), "\n").rpartition("ended ")[2])


def test_a_killed_command_leaves_the_old_state_or_the_new_one(lived: Path) -> None:
    kills, round_number = 0, 0
    while kills < KILLS:
        round_number += 1
        step = list(STEPS)[round_number % len(STEPS)]
        few = min(5, KILLS - kills)
        end(start("kills", lived, step, few, round_number))
        kills += few
        expect_whole(lived)


def expect_whole(folder: Path) -> None:
    """The store is sound as it was left, and one of the next commands is in step with it."""
    with Store.open(os.environ[VARIABLE]) as store, store.reading() as connection:
        assert list(faults(connection)) == []
        told, issues = told_now(connection, KEY), len(publications(connection, KEY))
        assert issues >= told.events[UID].sequence + 1
        files = published_files(connection, KEY)
    assert f"SEQUENCE:{told.events[UID].sequence}\r\n".encode() in event_of(files["alle.ics"])
    codes = []
    while 0 not in codes and len(codes) < 6:  # told to look again, or that a body is still being asked
        codes.append(take(folder, "settle", len(codes)))
    assert set(codes) <= {0, BASE_CHANGED, REFUSED}, codes
    if codes[-1] != 0:  # a body is still being asked: all the same the folder is its store's
        return
    with Store.open(os.environ[VARIABLE]) as store, store.reading() as connection:
        head, plan = current_revision(connection, KEY), current_plan(connection, KEY)
        assert head is not None
        assert plan is not None
        assert document_of(connection, head) == folder_document(folder)
        assert digest_of(plan_bytes(read_plan(folder / "plan.json"))) == plan.digest
        assert read_publication(folder / "publication.json") == told_now(connection, KEY)


def event_of(octets: bytes) -> bytes:
    """The meeting's event in a feed."""
    events = octets.replace(b"\r\n ", b"").split(b"BEGIN:VEVENT\r\n")
    return next(event for event in events if f"UID:{UID}\r\n".encode() in event)


@pytest.mark.parametrize("step", ["publish", "edit"])
def test_of_two_who_save_at_once_one_wins_and_nothing_is_lost(lived: Path, tmp_path: Path, step: str) -> None:
    """Each in a working copy of their own, from the same base."""
    other = Path(shutil.copytree(lived, tmp_path / "kopi"))
    writers = [start("once", folder, step, number) for number, folder in enumerate((lived, other), 7)]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    with Store.open(os.environ[VARIABLE]) as store, store.reading() as connection:
        before = at(connection)
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    codes = sorted(int(end(writer).rpartition("ended ")[2]) for writer in writers)
    assert codes == [0, BASE_CHANGED]
    with Store.open(os.environ[VARIABLE]) as store, store.reading() as connection:
        assert list(faults(connection)) == []
        after = at(connection)
    assert after != before


def at(connection: Connection) -> tuple[object, ...]:
    """How far the year has come."""
    head, plan = current_revision(connection, KEY), current_plan(connection, KEY)
    return len(publications(connection, KEY)), plan, head
