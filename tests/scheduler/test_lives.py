"""A command that is killed leaves the old state or the new one; of two that save at once one wins."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL

from calendars.plan_file import plan_bytes, read_plan, write_plan
from calendars.publication_file import read_publication
from calendars.store.contents import digest_of
from calendars.store.ledger import told_now
from calendars.store.plans import current_plan
from calendars.store.publications import publications
from calendars.store.revisions import current_revision, document_of
from calendars.store.soundness import faults
from calendars.store.stages import stage_of
from calendars.store.store import Connection, Store
from scheduler.telling import published_files
from scheduler.working_copy import read_marker
from scheduler.year_file.folder_document import folder_document
from scheduler.year_file.read import read_year
from tests.scheduler.lives import BODY, MEETING, STEPS
from tests.scheduler.nursery import Nursery, nursery
from tests.scheduler.small_year import KEY, first_plan, write_small_year

KILLS = int(os.environ.get("AARSHJUL_KILLS", "6"))
"""How many commands are killed on each database."""
OF_ONE_LIFE = 6
"""How many of them in one year: what the store must replay grows with each."""
UID = f"{MEETING}.2027@lille.aarshjul"
WINDOWS = {MEETING: "marts", "sf-1": "primo april"}
BASE_CHANGED, REFUSED = 6, 7


@dataclass
class Lived:
    """A year with a plan, in a database of its own, published once."""

    nursery: Nursery
    url: URL
    folder: Path

    def take(self, step: str, number: int) -> int:
        return self.nursery.take(step, self.url, number, self.folder)[0]


@pytest.fixture(scope="module")
def processes() -> Iterator[Nursery]:
    with nursery() as found:
        yield found


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small year with a plan: read only."""
    folder = tmp_path_factory.mktemp("lille")
    write_small_year(folder, WINDOWS)
    record = first_plan(folder, read_year(folder), 1)
    assert record is not None
    write_plan(folder / "plan.json", record)
    return folder


@pytest.fixture
def new_life(
    planned: Path, tmp_path: Path, new_store: Callable[[], Store], processes: Nursery
) -> Callable[[], Lived]:
    numbers = count()

    def make() -> Lived:
        with new_store() as store:
            url = store.url
        lived = Lived(processes, url, Path(shutil.copytree(planned, tmp_path / f"liv {next(numbers)}")))
        assert lived.take("publish", 1) == 0
        return lived

    return make


def test_a_killed_command_leaves_the_old_state_or_the_new_one(new_life: Callable[[], Lived]) -> None:
    for number in range(KILLS):
        if number % OF_ONE_LIFE == 0:
            lived = new_life()
        step = list(STEPS)[number % len(STEPS)]
        assert lived.nursery.kill(step, lived.url, 1000 * (number + 1), lived.folder) == -signal.SIGKILL
        expect_whole(lived, 1000 * (number + 1) + 900)


def expect_whole(lived: Lived, number: int) -> None:
    """The store is sound as it was left; what the next command refuses, one command each leads out of."""
    with Store.open(lived.url) as store, store.reading() as connection:
        assert list(faults(connection)) == []
        told, issues = told_now(connection, KEY), len(publications(connection, KEY))
        assert issues >= told.events[UID].sequence + 1
        files, refusals = published_files(connection, KEY), _refusals(connection, lived.folder)
    assert f"SEQUENCE:{told.events[UID].sequence}\r\n".encode() in event_of(files["alle.ics"])
    assert lived.take("publish", number) in {0, *refusals}
    assert lived.take("settle", number + 1) == 0
    with Store.open(lived.url) as store, store.reading() as connection:
        head, plan = current_revision(connection, KEY), current_plan(connection, KEY)
        assert head is not None
        assert plan is not None
        assert document_of(connection, head) == folder_document(lived.folder)
        assert digest_of(plan_bytes(read_plan(lived.folder / "plan.json"))) == plan.digest
        assert read_publication(lived.folder / "publication.json") == told_now(connection, KEY)
        assert told_now(connection, KEY).events[UID].sequence >= told.events[UID].sequence


def _refusals(connection: Connection, folder: Path) -> set[int]:
    """What the next command may refuse: a folder that the store has left behind, a body still being asked.

    The marker comes last: killed before it, the folder has what it speaks of, and nobody can tell that what
    is edited next was edited on that.
    """
    head, plan = current_revision(connection, KEY), current_plan(connection, KEY)
    assert head is not None
    assert plan is not None
    marker = read_marker(folder)
    behind = marker is None or (marker.revision, marker.plan) != (head.number, plan.number)
    asked = stage_of(connection, KEY, plan.number, BODY) == "sent"
    return ({BASE_CHANGED} if behind else set()) | ({REFUSED} if asked else set())


def event_of(octets: bytes) -> bytes:
    """The meeting's event in a feed."""
    events = octets.replace(b"\r\n ", b"").split(b"BEGIN:VEVENT\r\n")
    return next(event for event in events if f"UID:{UID}\r\n".encode() in event)


@pytest.mark.parametrize("step", ["publish", "edit", "replan"])
def test_of_two_who_save_at_once_one_wins_and_nothing_is_lost(
    new_life: Callable[[], Lived], tmp_path: Path, step: str
) -> None:
    """Each in a working copy of their own, from the same base."""
    lived = new_life()
    other = Path(shutil.copytree(lived.folder, tmp_path / "kopi"))
    lived.nursery.take("fetch", lived.url, 2, other)  # the same year in another place: both begin in step
    before = at(lived)
    codes = lived.nursery.take(step, lived.url, 7, lived.folder, other)
    assert sorted(codes) == [0, BASE_CHANGED]
    assert at(lived) != before
    loser = (lived.folder, other)[codes.index(BASE_CHANGED)]
    assert lived.nursery.take("settle", lived.url, 8, loser) == [0]


def at(lived: Lived) -> tuple[object, ...]:
    """How far the year has come; the store that says so is sound."""
    with Store.open(lived.url) as store, store.reading() as connection:
        assert list(faults(connection)) == []
        return _at(connection)


def _at(connection: Connection) -> tuple[object, ...]:
    head, plan = current_revision(connection, KEY), current_plan(connection, KEY)
    return len(publications(connection, KEY)), plan, head
