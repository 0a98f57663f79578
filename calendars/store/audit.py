"""Who did what, when: one entry for every write, from which the state can be made again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Connection, Integer, String, Table, insert, select

from calendars.content_line import one_line
from calendars.store.metadata import METADATA, Instant, belongs, year_columns
from calendars.store.signature import Signature
from calendars.store.year_key import YearKey
from calendars.store.years import count_entry, lock_year

AUDIT = Table(
    "audit",
    METADATA,
    *year_columns(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("time", Instant, nullable=False),
    Column("author", String, nullable=False),
    Column("action", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("data", JSON, nullable=False),
    Column("revision", Integer, nullable=False),
    belongs("audit"),
)
"""`number` counts from 1 without gaps; `revision` is the year's current one when the entry was made, 0 before
the first. `data` holds all that the write needs beside the contents it names by their digests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry says who did what to what, and with which data."""

    key: YearKey
    number: int
    time: datetime
    author: str
    action: str
    subject: str
    data: Mapping[str, Any]
    revision: int


Apply = Callable[[Connection, Entry], None]
"""Changes the tables as an entry says, and by nothing but the entry, the tables and the contents."""


def enter(
    connection: Connection,
    key: YearKey,
    signature: Signature,
    action: str,
    subject: str,
    data: Mapping[str, Any],
    apply: Apply,
) -> Entry:
    """Writes the year's next entry, and does what it says."""
    last, revision = lock_year(connection, key)
    entry = Entry(
        key=key,
        number=last + 1,
        time=signature.at,
        author=signature.author,
        action=action,
        subject=one_line(subject),
        data=data,
        revision=revision,
    )
    carry_out(connection, entry, apply)
    return entry


def carry_out(connection: Connection, entry: Entry, apply: Apply) -> None:
    """Writes the entry and does what it says. Live writes and the replay both come this way."""
    count_entry(connection, entry.key, entry.number)
    row = {
        "number": entry.number,
        "time": entry.time,
        "author": entry.author,
        "action": entry.action,
        "subject": entry.subject,
        "data": dict(entry.data),
        "revision": entry.revision,
    }
    connection.execute(insert(AUDIT).values(**entry.key.values, **row))
    apply(connection, entry)


def entries(connection: Connection, key: YearKey) -> Iterator[Entry]:
    """The year's entries, first to last."""
    rows = connection.execute(select(AUDIT).where(key.of(AUDIT)).order_by(AUDIT.c.number))
    for row in rows:
        yield Entry(
            key=key,
            number=row.number,
            time=row.time,
            author=row.author,
            action=row.action,
            subject=row.subject,
            data=row.data,
            revision=row.revision,
        )
