"""Whether a store is what it was written as: schema, contents, sequences, and the audit done again."""

from collections.abc import Iterator

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import OperationalError

from calendars.language import Text
from calendars.store.contents import CONTENT, digest_of, other_content
from calendars.store.faults import Unreachable
from calendars.store.ledger import TOLD, told_now
from calendars.store.publications import last_publication, publication_of
from calendars.store.replay import replay, state
from calendars.store.schema import HEAD, schema_version
from calendars.store.store import Store
from calendars.store.value_faults import value_faults
from calendars.store.year_key import YearKey
from calendars.store.years import known_years


def faults(connection: Connection) -> Iterator[Text]:
    """Everything that is wrong with the store, one sentence each; nothing when it is sound."""
    found = schema_version(connection)
    if found != HEAD:
        yield Text(
            da=f"skemaet er {found or 'tomt'}, programmets er {HEAD}",
            en=f"the schema is {found or 'empty'}, the program's is {HEAD}",
        )
        return
    yield from file_faults(connection)
    misfit = list(value_faults(connection))
    yield from misfit
    if misfit:
        return  # what follows reckons with these values
    for key in known_years(connection):
        for fault in _year_faults(connection, key):
            yield Text(da=f"{key}: {fault.da}", en=f"{key}: {fault.en}")


def file_faults(connection: Connection) -> Iterator[Text]:
    """What SQLite finds in its file; PostgreSQL watches its own pages and references."""
    if connection.dialect.name != "sqlite":
        return
    for (line,) in connection.execute(text("PRAGMA integrity_check")):
        if line != "ok":
            said = " ".join(line.split())
            yield Text(da=f"filen er beskadiget; SQLite siger: {said}", en=f"the file is damaged: {said}")
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield Text(
            da=f"en række i {row[0]} henviser til en i {row[2]}, som ikke findes",
            en=f"a row of {row[0]} refers to one of {row[2]} that is not there",
        )


def _year_faults(connection: Connection, key: YearKey) -> Iterator[Text]:
    damaged = list(_damaged(connection, key))
    yield from damaged
    yield from _fallen(connection, key)
    if damaged:
        return  # what follows reads these contents
    for compare in (_other_events, _untold):
        try:
            yield from compare(connection, key)
        except (OperationalError, Unreachable):
            raise  # the database does not answer
        except Exception as error:  # rows that say what no program wrote go wrong in any way
            yield Text(
                da=f"det, der er gemt, giver ikke mening ({type(error).__name__})",
                en=f"what is kept makes no sense ({type(error).__name__})",
            )
            return


def _damaged(connection: Connection, key: YearKey) -> Iterator[Text]:
    for digest, octets in connection.execute(
        select(CONTENT.c.digest, CONTENT.c.octets).where(key.of(CONTENT))
    ):
        if digest_of(bytes(octets)) != digest:
            yield other_content(digest)


def _fallen(connection: Connection, key: YearKey) -> Iterator[Text]:
    query = select(TOLD.c.uid, TOLD.c.publication, TOLD.c.sequence).where(key.of(TOLD))
    known: dict[str, int] = {}
    for uid, publication, sequence in connection.execute(query.order_by(TOLD.c.uid, TOLD.c.publication)):
        if sequence < known.get(uid, 0):
            yield Text(
                da=f"SEQUENCE for {uid} falder i udgave {publication}",
                en=f"the SEQUENCE of {uid} falls in publication {publication}",
            )
        known[uid] = sequence


def _other_events(connection: Connection, key: YearKey) -> Iterator[Text]:
    last = last_publication(connection, key)
    if last is not None and publication_of(connection, last) != told_now(connection, key):
        yield Text(
            da=f"hændelserne svarer ikke til udgave {last.number}",
            en=f"the events are not those of publication {last.number}",
        )


def _untold(connection: Connection, key: YearKey) -> Iterator[Text]:
    """Tables that hold something else than the audit tells of."""
    with Store.open("sqlite://") as scratch, scratch.writing() as target:
        replay(connection, target, key)
        seen, made = state(connection, key), state(target, key)
    for name in seen:
        if seen[name] != made[name]:
            yield Text(
                da=f"tabellen {name} er ikke, hvad revisionssporet siger",
                en=f"the table {name} is not what the audit says",
            )
