"""The revisions of a year: every version of its document, with author, time and reason."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, Row, String, Table

from calendars.store.audit import Entry, enter
from calendars.store.base_changed import BaseChanged
from calendars.store.contents import content, digest_of, keep
from calendars.store.document import Document, read_document
from calendars.store.metadata import METADATA, Instant, belongs, refers, year_columns
from calendars.store.numbered import add, all_rows, last_row, row_of, why
from calendars.store.signature import Signature
from calendars.store.year_key import YearKey
from calendars.store.years import lock_year, set_revision

SAVED = "revision.saved"

REVISION = Table(
    "revision",
    METADATA,
    *year_columns(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("parent", Integer),
    Column("author", String, nullable=False),
    Column("time", Instant, nullable=False),
    Column("reason", String, nullable=False),
    Column("case_number", String),
    Column("digest", String(64), nullable=False),
    belongs("revision"),
    refers("revision", "parent", "revision.number"),
    refers("revision", "digest", "content.digest"),
)


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision is one version of a year's document. Numbers count from 1; the first has no parent."""

    key: YearKey
    number: int
    parent: int | None
    author: str
    time: datetime
    reason: str
    case_number: str | None
    digest: str


def save(
    connection: Connection,
    key: YearKey,
    document: Document,
    signature: Signature,
    *,
    base: int,
    reason: str = "",
    case_number: str | None = None,
) -> Revision:
    """Makes the document the year's current revision, and returns that.

    `base` is the revision that was edited, 0 for a year that is new. BaseChanged, and nothing written, when
    it is not the current one: also when both made the same change, for what is meant may be twice of it. The
    current document saved again is no new revision.
    """
    _, current = lock_year(connection, key)
    octets = document.octets()
    if not 0 <= base <= current:
        raise ValueError(f"{key} has no revision {base}")
    head = revision(connection, key, current) if current else None
    if head is not None and base != current:
        raise _changed(connection, head, base)
    if head is not None and head.digest == digest_of(octets):
        return head
    data = {
        "number": current + 1,
        "parent": current or None,
        **why(reason, case_number),
        "digest": keep(connection, key, octets),
    }
    enter(connection, key, signature, SAVED, str(current + 1), data, apply_saved)
    return revision(connection, key, current + 1)


def apply_saved(connection: Connection, entry: Entry) -> None:
    """Adds the revision that the entry tells of."""
    add(connection, REVISION, entry)
    set_revision(connection, entry.key, entry.data["number"])


def revision(connection: Connection, key: YearKey, number: int) -> Revision:
    """The revision of that number; NoResultFound when there is none."""
    return _revision(row_of(connection, REVISION, key, number))


def revisions(connection: Connection, key: YearKey) -> list[Revision]:
    """All of a year's revisions, first to last."""
    return [_revision(row) for row in all_rows(connection, REVISION, key)]


def current_revision(connection: Connection, key: YearKey) -> Revision | None:
    """The year's last revision; None when the store has none."""
    row = last_row(connection, REVISION, key)
    return None if row is None else _revision(row)


def document_of(connection: Connection, saved: Revision) -> Document:
    """The document of a revision."""
    return read_document(content(connection, saved.key, saved.digest))


def _revision(row: "Row[tuple[object, ...]]") -> Revision:
    return Revision(
        YearKey(row.installation, row.year), row.number, row.parent, row.author, row.time, row.reason,
        row.case_number, row.digest,
    )  # fmt: skip


def _changed(connection: Connection, head: Revision, base: int) -> BaseChanged:
    now = document_of(connection, head)
    before = document_of(connection, revision(connection, head.key, base)) if base else Document({})
    return BaseChanged(
        what="revision",
        base=base,
        current=head.number,
        author=head.author,
        at=head.time,
        reason=head.reason,
        changed=now.changed_since(before),
    )
