"""What has been told of each event, version by version, and never taken back."""

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Connection,
    Integer,
    String,
    Table,
    and_,
    func,
    insert,
    select,
)

from calendars.publication import Publication, Told
from calendars.publication_json import told_as_plain, told_from_plain
from calendars.store.metadata import METADATA, Instant, belongs, refers, year_columns
from calendars.store.year_key import YearKey

TOLD = Table(
    "told",
    METADATA,
    *year_columns(),
    Column("uid", String, primary_key=True),
    Column("publication", Integer, primary_key=True, autoincrement=False),
    Column("sequence", Integer, nullable=False),
    Column("last_modified", Instant),
    Column("status", String(9), nullable=False),
    Column("event", JSON(none_as_null=True)),
    belongs("told"),
    refers("told", "publication", "publication.number"),
    CheckConstraint("sequence >= 0", name="sequence"),
    CheckConstraint("status IN ('confirmed', 'cancelled', 'retired')", name="status"),
)
"""One row for each event that a publication told otherwise than the one before, if only to whom. A retired
event, which feeds show no more, has no `last_modified` and no `event`."""


def tell(connection: Connection, key: YearKey, number: int, before: Publication, now: Publication) -> None:
    """Adds what publication `number` tells otherwise than the one before it."""
    rows = [
        {**key.values, "publication": number, **_told(told)}
        for uid, told in now.events.items()
        if before.events.get(uid) != told
    ]
    rows += [
        {**key.values, "publication": number, **_retired(uid, sequence)}
        for uid, sequence in now.retired.items()
        if before.retired.get(uid) != sequence
    ]
    if rows:
        connection.execute(insert(TOLD), rows)


def told_now(connection: Connection, key: YearKey) -> Publication:
    """All that has been told of a year, as it stands; an empty publication before the first."""
    newest = (
        select(TOLD.c.uid, func.max(TOLD.c.publication).label("publication"))
        .where(key.of(TOLD))
        .group_by(TOLD.c.uid)
        .subquery()
    )
    last = and_(key.of(TOLD), TOLD.c.uid == newest.c.uid, TOLD.c.publication == newest.c.publication)
    rows = connection.execute(select(TOLD).join(newest, last)).all()
    shown = {row.uid: row for row in rows if row.status != "retired"}
    events = {uid: told_from_plain(uid, shown[uid].event) for uid in sorted(shown)}
    gone = {row.uid: row.sequence for row in rows if row.status == "retired"}
    return Publication(events, dict(sorted(gone.items())))


def history(connection: Connection, key: YearKey, uid: str) -> list[tuple[int, Told | None]]:
    """What was told of one event, by number of publication; None when it was shown no more."""
    query = select(TOLD).where(key.of(TOLD), TOLD.c.uid == uid).order_by(TOLD.c.publication)
    rows = connection.execute(query)
    return [(row.publication, None if row.event is None else told_from_plain(uid, row.event)) for row in rows]


def summaries(connection: Connection, key: YearKey) -> dict[str, tuple[str, ...]]:
    """What each event has been called, first to last, by uid; also one that is shown no more."""
    query = select(TOLD.c.uid, TOLD.c.event).where(key.of(TOLD)).order_by(TOLD.c.publication)
    found: dict[str, dict[str, None]] = {}
    for row in connection.execute(query):
        if row.event is not None:
            summary = told_from_plain(row.uid, row.event).visible.summary
            found.setdefault(row.uid, {}).pop(summary, None)
            found[row.uid][summary] = None
    return {uid: tuple(called) for uid, called in found.items()}


def _told(told: Told) -> dict[str, object]:
    return {
        "uid": told.uid,
        "sequence": told.sequence,
        "last_modified": told.changed,
        "status": "cancelled" if told.visible.cancelled else "confirmed",
        "event": told_as_plain(told),
    }


def _retired(uid: str, sequence: int) -> dict[str, object]:
    return {"uid": uid, "sequence": sequence, "last_modified": None, "status": "retired", "event": None}
