"""A year's folder as a working copy of its store: which revision and plan it was last brought to."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from calendars.store.contents import digest_of
from calendars.store.document import Document
from calendars.store.plans import KeptPlan, current_plan, plans
from calendars.store.revisions import Revision, current_revision, document_of, revisions
from calendars.store.store import Connection
from calendars.store.year_key import YearKey
from calendars.whole_file import read_whole, replace_whole
from scheduler.year_file.folder_document import folder_document

FILE = ".aarshjul"
SCHEMA = "aarshjul-folder/1"
UNKNOWN = 0
"""The base of a folder that comes from no revision the store knows."""
_MOST_BYTES = 10_000


@dataclass(frozen=True, slots=True)
class Marker:
    """What the folder holds beside what has been changed in it by hand since.

    `document` is the digest of the revision's document, by which a restored database is told from the one the
    folder was written from; `plan` is 0 before there is one.
    """

    revision: int
    document: str
    plan: int


def read_marker(folder: Path) -> Marker | None:
    """The folder's marker; None when it has none that can be read."""
    try:
        plain = json.loads(read_whole(folder / FILE, _MOST_BYTES))
        if plain.pop("schema") != SCHEMA:
            return None
        return Marker(int(plain["revision"]), str(plain["document"]), int(plain["plan"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def write_marker(folder: Path, marker: Marker) -> None:
    """Replaces the folder's marker; it comes last, when all that it speaks of is written."""
    replace_whole(folder / FILE, (json.dumps({"schema": SCHEMA} | asdict(marker)) + "\n").encode())


def mark(connection: Connection, folder: Path, key: YearKey) -> None:
    """Marks a folder that is as the store's current revision; one that was edited keeps what it has."""
    head, plan = current_revision(connection, key), current_plan(connection, key)
    if head is not None and head.digest == digest_of(folder_document(folder).octets()):
        write_marker(folder, Marker(head.number, head.digest, plan.number if plan else UNKNOWN))


def base_of(connection: Connection, key: YearKey, document: Document, marker: Marker | None) -> int:
    """The revision that a folder with this document was edited from; UNKNOWN when the store knows none.

    A folder that is ahead of a database that was restored since is taken to be edited from its last one.
    """
    head = current_revision(connection, key)
    if head is None:
        return UNKNOWN
    known = {one.number: one.digest for one in revisions(connection, key)}
    if marker is None:
        mine = digest_of(document.octets())
        return max((number for number, digest in known.items() if digest == mine), default=UNKNOWN)
    if marker.revision > head.number:
        return head.number
    return marker.revision if known.get(marker.revision) == marker.document else UNKNOWN


def is_behind(connection: Connection, document: Document, base: int, head: Revision | None) -> bool:
    """True when every text of the folder is as it was in the base or came to be since.

    Nothing was changed by hand then. A command that was killed between its transaction and its last file
    leaves some files old and some new. Calendars do not count: the store has none to bring the folder.
    """
    if head is None or base in (UNKNOWN, head.number):
        return False
    since = [document_of(connection, one) for one in revisions(connection, head.key) if one.number >= base]
    names = {*document.files, *(name for one in since for name in one.files)}
    return all(document.files.get(name) in [one.files.get(name) for one in since] for name in names)


def plan_base_of(
    connection: Connection, now: KeptPlan | None, mine: str | None, marker: Marker | None
) -> tuple[int, bool]:
    """The plan that plan.json came from, and whether the folder is behind with it.

    `now` is the store's current plan, `mine` the digest of plan.json, None when there is none. One that the
    store has replaced since is behind; one that somebody put there comes from the plan that was there.
    """
    if now is None:
        return UNKNOWN, False
    came_from = marker.plan if marker else UNKNOWN
    if mine is None:
        return now.number, True
    if mine == now.digest or came_from >= now.number:
        return now.number, False
    if mine in {one.digest for one in plans(connection, now.key) if one.number >= came_from}:
        return now.number, True
    return came_from or now.number, False


def bring_texts(folder: Path, now: Document, wanted: Document) -> None:
    """Writes the texts that differ, each whole; lists as Excel opens them. What is gone is deleted."""
    for name in differing(now, wanted):
        if name in wanted.files:
            text = wanted.files[name]
            replace_whole(folder / name, text.encode("utf-8-sig" if name.endswith(".csv") else "utf-8"))
    for name in now.files.keys() - wanted.files.keys():
        (folder / name).unlink(missing_ok=True)


def differing(one: Document, other: Document) -> list[str]:
    """The names of the texts that are otherwise in one document than in another, or only in one of them."""
    names = sorted({*one.files, *other.files})
    return [name for name in names if one.files.get(name) != other.files.get(name)]
