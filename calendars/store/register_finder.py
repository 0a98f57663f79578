"""Finding feeds in SQLite: from memory, as long as nothing has been committed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from sqlite3 import Connection, Error

from sqlalchemy import bindparam, select
from sqlalchemy.exc import SQLAlchemyError

from calendars.store.contents import CONTENT
from calendars.store.driver_reason import driver_reason
from calendars.store.faults import Unreachable
from calendars.store.finder import Kept
from calendars.store.register import Register
from calendars.store.secret import secret_hash
from calendars.store.serving import Answer, judge
from calendars.store.store import Store
from calendars.store.wal_index import WalIndex
from calendars.store.year_key import YearKey

_OCTETS = select(CONTENT.c.octets).where(
    CONTENT.c.installation == bindparam("installation"),
    CONTENT.c.year == bindparam("year"),
    CONTENT.c.digest == bindparam("digest"),
)


class RegisterFinder:
    """Answers from a register of the whole database, which it reads anew when anything has been committed.

    Each look-up first sees whether that is so: a publication or a revocation counts from the moment it is
    committed, whoever makes it. Secrets known and unknown are one look in the same dictionary.
    One thread at a time.
    """

    def __init__(self, store: Store) -> None:
        self._store, self._register = store, Register(store.dialect)
        self._octets = str(_OCTETS.compile(dialect=store.dialect))
        self._driver: Connection | None = None
        self._token: Callable[[], object] | None = None
        self._read_at: object = None

    async def find(self, secret: str, now: datetime) -> Answer:
        """The feed of a secret; None when nobody has it."""
        hashed = secret_hash(secret)
        return judge(self._newest().asked(hashed), hashed, now)

    async def kept(self, key: YearKey, kind: str) -> Kept | None:
        """The feed of a kind; None when there is none."""
        return self._newest().kept(key, kind)

    async def octets(self, key: YearKey, digest: str) -> bytes | None:
        """The bytes of a digest; None when a publication has replaced them since."""
        with self._asking() as driver:
            found = driver.execute(self._octets, (*key, digest)).fetchone()
        return None if found is None else bytes(found[0])

    def _newest(self) -> Register:
        """The register as the database is now."""
        if self._token is None or self._token() != self._read_at:
            with self._asking() as driver:
                token = self._token = self._token or self._token_of(driver)
                at = token()  # before the reading: what is committed meanwhile is read once more
                self._register.read(driver)
                self._read_at = at
        return self._register

    def _token_of(self, driver: Connection) -> Callable[[], object]:
        """What is another one after each commit: the WAL index, or where there is none SQLite's own word."""
        driver.execute("PRAGMA schema_version").fetchone()  # a connection that has read nothing has no index
        index = WalIndex.of(self._store.url.database or "")
        return index.token if index is not None else self._data_version

    def _data_version(self) -> object:
        with self._asking() as driver:
            return driver.execute("PRAGMA data_version").fetchone()

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        """The connection that is held, or a new one; after a fault all is begun anew."""
        try:
            if self._driver is None:
                self._driver = self._store.driver_connection()
            yield self._driver
        except (Error, SQLAlchemyError) as error:
            self._driver = self._token = self._read_at = None
            raise Unreachable(self._store.place, driver_reason(getattr(error, "orig", error))) from error
