"""Finding feeds for a server: the same two queries again and again, as cheaply as the database allows."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from functools import partial
from sqlite3 import Connection as SQLiteConnection
from sqlite3 import Error as SQLiteError
from typing import Any, NamedTuple, Protocol

from sqlalchemy import Select, bindparam, select
from sqlalchemy.exc import SQLAlchemyError

from calendars.store.contents import CONTENT
from calendars.store.faults import Unreachable
from calendars.store.feeds import FEED
from calendars.store.secret import secret_hash
from calendars.store.serving import ASKED, Answer, answer
from calendars.store.store import Store
from calendars.store.year_key import YearKey

_OCTETS = select(CONTENT.c.octets).where(
    CONTENT.c.installation == bindparam("installation"),
    CONTENT.c.year == bindparam("year"),
    CONTENT.c.digest == bindparam("digest"),
)
_KEPT = select(FEED.c.digest, FEED.c.packed, FEED.c.last_modified).where(
    FEED.c.installation == bindparam("installation"),
    FEED.c.year == bindparam("year"),
    FEED.c.kind == bindparam("kind"),
)
Parameters = dict[str, Any]


class Kept(NamedTuple):
    """A feed that needs no secret: its digests, as in `Served`."""

    digest: str
    packed: str | None
    last_modified: datetime


class Finder(Protocol):
    """A finder answers from the database as it is now; it remembers nothing. Unreachable when it cannot."""

    async def find(self, secret: str, now: datetime) -> Answer:
        """The feed of a secret; None when nobody has it."""

    async def kept(self, key: YearKey, kind: str) -> Kept | None:
        """The feed of a kind; None when there is none."""

    async def octets(self, key: YearKey, digest: str) -> bytes | None:
        """The bytes of a digest; None when a publication has replaced them since."""


def finder(store: Store) -> Finder:
    """The finder of a store's database."""
    return DriverFinder(store) if store.url.get_backend_name() == "sqlite" else ThreadFinder(store)


class DriverFinder:
    """Asks SQLite through its driver: in WAL mode a look-up by index takes microseconds and never waits.

    The queries and the meaning of their columns are SQLAlchemy's, worked out once. One thread at a time.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._asked = _Prepared(store, ASKED)
        self._octets = _Prepared(store, _OCTETS)
        self._kept = _Prepared(store, _KEPT)
        self._driver: SQLiteConnection | None = None

    async def find(self, secret: str, now: datetime) -> Answer:
        """The feed of a secret; None when nobody has it."""
        return answer(self._first(self._asked, {"hash": secret_hash(secret)}), secret, now)

    async def kept(self, key: YearKey, kind: str) -> Kept | None:
        """The feed of a kind; None when there is none."""
        row = self._first(self._kept, {**key.values, "kind": kind})
        return None if row is None else Kept(*row)

    async def octets(self, key: YearKey, digest: str) -> bytes | None:
        """The bytes of a digest; None when a publication has replaced them since."""
        row = self._first(self._octets, {**key.values, "digest": digest})
        return None if row is None else bytes(row[0])

    def _first(self, prepared: "_Prepared", parameters: Parameters) -> Any:
        try:
            if self._driver is None:
                self._driver = self._store.driver_connection()
            return prepared.first(self._driver, parameters)
        except (SQLiteError, SQLAlchemyError) as error:
            self._driver = None
            raise Unreachable(self._store.place, " ".join(str(error).split())) from error


class ThreadFinder:
    """Asks any database through SQLAlchemy in a few threads, so that a slow answer delays nobody else."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def find(self, secret: str, now: datetime) -> Answer:
        """The feed of a secret; None when nobody has it."""
        row = await self._first(ASKED, {"hash": secret_hash(secret)})
        return answer(row, secret, now)

    async def kept(self, key: YearKey, kind: str) -> Kept | None:
        """The feed of a kind; None when there is none."""
        row = await self._first(_KEPT, {**key.values, "kind": kind})
        return None if row is None else Kept(*row)

    async def octets(self, key: YearKey, digest: str) -> bytes | None:
        """The bytes of a digest; None when a publication has replaced them since."""
        row = await self._first(_OCTETS, {**key.values, "digest": digest})
        return None if row is None else bytes(row[0])

    async def _first(self, query: Select[Any], parameters: Parameters) -> Any:
        return await asyncio.to_thread(partial(self._ask, query, parameters))

    def _ask(self, query: Select[Any], parameters: Parameters) -> Any:
        with self._store.asking() as connection:
            return connection.execute(query, parameters).first()


class _Prepared:
    """A query as the driver's own text, and its rows read as SQLAlchemy would."""

    def __init__(self, store: Store, query: Select[Any]) -> None:
        dialect = store.dialect
        compiled = query.compile(dialect=dialect)
        self._text = str(compiled)
        self._names = tuple(compiled.positiontup or ())
        self._reads: tuple[Callable[[Any], Any] | None, ...] = tuple(
            column.type.dialect_impl(dialect).result_processor(dialect, None)
            for column in query.selected_columns
        )
        names = [column.name for column in query.selected_columns]
        self._row: Any = NamedTuple("Row", [(name, Any) for name in names])  # type: ignore[misc]

    def first(self, driver: SQLiteConnection, parameters: Parameters) -> Any:
        """The first row, None when there is none."""
        found = driver.execute(self._text, [parameters[name] for name in self._names]).fetchone()
        if found is None:
            return None
        pairs = zip(found, self._reads, strict=True)
        return self._row._make(value if read is None else read(value) for value, read in pairs)
