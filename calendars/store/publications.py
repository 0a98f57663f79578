"""The publications of a year: what was told when, from which plan."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, Row, String, Table

from calendars.content_line import one_line
from calendars.publication import Publication
from calendars.publication_json import from_json, to_json
from calendars.sequences import behind, differing, told_by_either
from calendars.store.audit import Entry, enter
from calendars.store.base_changed import BaseChanged
from calendars.store.contents import content, keep
from calendars.store.ledger import tell, told_now
from calendars.store.metadata import METADATA, Instant, belongs, refers, year_columns
from calendars.store.numbered import add, all_rows, last_row, why
from calendars.store.signature import Signature
from calendars.store.year_key import YearKey
from calendars.store.years import lock_year

TOLD_OF = "publication.told"

PUBLICATION = Table(
    "publication",
    METADATA,
    *year_columns(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("plan", Integer),
    Column("author", String, nullable=False),
    Column("time", Instant, nullable=False),
    Column("reason", String, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("public_reason", String, nullable=False, server_default=""),
    Column("case_number", String),
    belongs("publication"),
    refers("publication", "plan", "plan.number"),
    refers("publication", "digest", "content.digest"),
)
"""`reason` is the editor's and never leaves the house; `public_reason` is told. `plan` is null for what was
told by other means than a plan of this store. The content is all that had been told then, as in
publication.json; the table told has the same, event by event."""


@dataclass(frozen=True, slots=True)
class Published:
    """A publication that was made: its number, from 1, and where it came from."""

    key: YearKey
    number: int
    plan: int | None
    author: str
    time: datetime
    reason: str
    digest: str
    public_reason: str = ""
    case_number: str | None = None


def publish_told(
    connection: Connection,
    key: YearKey,
    publication: Publication,
    signature: Signature,
    *,
    base: int,
    plan: int | None,
    reason: str = "",
    public_reason: str = "",
    case_number: str | None = None,
) -> Published | None:
    """Remembers what is told now, and returns the publication that it is remembered as.

    `base` is the number of the publication that it follows, 0 for the first; BaseChanged, and nothing
    written, when somebody published meanwhile. When nothing changed, no publication is made and the
    last one is the answer (None before the first). ValueError when an event's sequence would fall.
    """
    lock_year(connection, key)
    last = last_publication(connection, key)
    current = last.number if last else 0
    before = told_now(connection, key)
    if base != current:
        raise _changed(connection, key, last, base)
    if publication == before:
        return last
    fallen = behind(before, publication)
    if fallen:
        raise ValueError(f"later versions have been told of {', '.join(fallen)}")
    data = {
        "number": current + 1,
        "plan": plan,
        **why(reason, case_number),
        "digest": keep(connection, key, to_json(publication)),
        "public_reason": one_line(public_reason),
    }
    enter(connection, key, signature, TOLD_OF, str(current + 1), data, apply_told)
    return last_publication(connection, key)


def adopt(
    connection: Connection,
    key: YearKey,
    told: Publication,
    signature: Signature,
    *,
    reason: str,
    plan: int | None = None,
    case_number: str | None = None,
) -> Published | None:
    """Takes over what was told elsewhere: of each event the later version, so that no sequence ever falls.

    `plan` is the plan that tells just that, where one does. Nothing is written when the store knows it all
    already.
    """
    lock_year(connection, key)
    last = last_publication(connection, key)
    merged = told_by_either(told_now(connection, key), told)
    base = last.number if last else 0
    return publish_told(
        connection, key, merged, signature, base=base, plan=plan, reason=reason, case_number=case_number
    )


def apply_told(connection: Connection, entry: Entry) -> None:
    """Adds the publication that the entry tells of, and what it told otherwise than the one before."""
    key, data = entry.key, entry.data
    before = told_now(connection, key)
    add(connection, PUBLICATION, entry)
    tell(connection, key, data["number"], before, from_json(content(connection, key, data["digest"])))


def last_publication(connection: Connection, key: YearKey) -> Published | None:
    """The year's last publication; None when nobody has been told anything."""
    row = last_row(connection, PUBLICATION, key)
    return None if row is None else _published(row)


def publications(connection: Connection, key: YearKey) -> list[Published]:
    """All of a year's publications, first to last."""
    return [_published(row) for row in all_rows(connection, PUBLICATION, key)]


def publication_of(connection: Connection, published: Published) -> Publication:
    """All that had been told when that publication was made."""
    return from_json(content(connection, published.key, published.digest))


def _published(row: "Row[tuple[object, ...]]") -> Published:
    key = YearKey(row.installation, row.year)
    return Published(
        key, row.number, row.plan, row.author, row.time, row.reason, row.digest, row.public_reason,
        row.case_number,
    )  # fmt: skip


def _changed(connection: Connection, key: YearKey, last: Published | None, base: int) -> BaseChanged:
    found = {one.number: one for one in publications(connection, key)}
    if last is None or (base and base not in found):
        raise ValueError(f"{key} has no publication {base}")
    before = publication_of(connection, found[base]) if base else Publication()
    now = publication_of(connection, last)
    return BaseChanged(
        what="publication",
        base=base,
        current=last.number,
        author=last.author,
        at=last.time,
        reason=last.reason,
        changed=differing(before, now),
    )
