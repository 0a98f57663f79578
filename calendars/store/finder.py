"""Finding feeds for a server: the same two queries again and again, as cheaply as the database allows."""

import asyncio
from collections import namedtuple
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import lru_cache, partial
from sqlite3 import Connection as SQLiteConnection
from sqlite3 import Error as SQLiteError
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from sqlalchemy import Select, bindparam, select
from sqlalchemy.exc import SQLAlchemyError

from calendars.store.contents import CONTENT
from calendars.store.faults import Unreachable
from calendars.store.feeds import FEED
from calendars.store.secret import secret_hash
from calendars.store.serving import ASKED, Answer, Asked, judge
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
Made = TypeVar("Made")


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
        self._asked = _Prepared(store, ASKED, Asked.of)
        self._octets = _Prepared(store, _OCTETS, lambda row: bytes(row.octets), most=0)
        self._kept = _Prepared(store, _KEPT, lambda row: Kept(*row))
        self._driver: SQLiteConnection | None = None

    async def find(self, secret: str, now: datetime) -> Answer:
        """The feed of a secret; None when nobody has it."""
        hashed = secret_hash(secret)
        return judge(self._first(self._asked, (hashed,)), hashed, now)

    async def kept(self, key: YearKey, kind: str) -> Kept | None:
        """The feed of a kind; None when there is none."""
        return self._first(self._kept, (*key, kind))

    async def octets(self, key: YearKey, digest: str) -> bytes | None:
        """The bytes of a digest; None when a publication has replaced them since."""
        return self._first(self._octets, (*key, digest))

    def _first(self, prepared: "_Prepared[Made]", parameters: tuple[object, ...]) -> Made | None:
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
        hashed = secret_hash(secret)
        row = await self._first(ASKED, {"hash": hashed})
        return judge(None if row is None else Asked.of(row), hashed, now)

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


class _Prepared(Generic[Made]):
    """A query as the driver's own text, and what is made of its rows.

    What a row means depends on its columns alone, so the rows met lately need not be read again: the database
    is asked every time all the same.
    """

    def __init__(
        self, store: Store, query: Select[Any], make: Callable[[Any], Made], most: int = 16_384
    ) -> None:
        dialect = store.dialect
        self._text = str(query.compile(dialect=dialect))
        self._reads: tuple[Callable[[Any], Any] | None, ...] = tuple(
            column.type.dialect_impl(dialect).result_processor(dialect, None)
            for column in query.selected_columns
        )
        names = [column.name for column in query.selected_columns]
        self._row: Callable[[Iterable[Any]], Any] = _row_type(names)._make
        self._make = make
        self._made = lru_cache(maxsize=most)(self._read)

    def first(self, driver: SQLiteConnection, parameters: tuple[object, ...]) -> Made | None:
        """What is made of the first row, None when there is none. Parameters in the order of the text."""
        found = driver.execute(self._text, parameters).fetchone()
        return None if found is None else self._made(found)

    def _read(self, found: tuple[Any, ...]) -> Made:
        pairs = zip(found, self._reads, strict=True)
        return self._make(self._row(value if read is None else read(value) for value, read in pairs))


def _row_type(names: list[str]) -> Any:
    """A tuple with those names, as SQLAlchemy's own rows have them."""
    return namedtuple("Row", names)
