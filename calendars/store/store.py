"""The store: one database, and the transactions in which it is read and written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import URL, Connection, Dialect, Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from calendars.store.driver_reason import driver_reason, is_damage
from calendars.store.engine import make_engine
from calendars.store.faults import Damaged, NoStore, Unreachable, WrongSchema
from calendars.store.schema import EMPTY, HEAD, schema_version, upgrade

__all__ = ["URL", "Connection", "Store"]


class Store:
    """A store is an open database whose tables are those of this program.

    Everything that a command does is one transaction: `with store.writing() as connection:` commits at its
    end, and a fault or a killed process leaves the database as it was.

    >>> with Store.open("sqlite://") as store, store.reading() as connection:
    ...     known_years(connection)
    []
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str | URL) -> Self:
        """Opens a database; an empty one gets its tables. Unreachable, or WrongSchema when it has others."""
        store = cls.connect(url)
        try:
            store._set_up()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def connect(cls, url: str | URL, *, must_exist: bool = False) -> Self:
        """The database as it is, whatever its tables: for upgrades, backups and checks.

        SQLite makes a file that is not there when it is first used; NoStore instead when it must exist.
        """
        store = cls(make_engine(url))
        if must_exist and store.url.get_backend_name() == "sqlite":
            path = Path(store.url.database or "")
            if not path.exists():
                raise NoStore(str(path))
        return store

    @property
    def url(self) -> URL:
        """The database's URL, with its password."""
        return self._engine.url

    @property
    def place(self) -> str:
        """Where the database is, without its password."""
        return self._engine.url.render_as_string(hide_password=True)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that reads and writes; see `years.lock_year` for what keeps two of them apart."""
        yield from self._transaction({"writing": True})

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads one state of the database, whatever is committed meanwhile."""
        options: dict[str, object] = {"writing": False}
        if self._engine.dialect.name == "postgresql":
            options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        yield from self._transaction(options)

    @contextmanager
    def asking(self) -> Iterator[Connection]:
        """A connection for single questions, each a transaction of its own."""
        with self._told(), self._engine.connect() as connection:
            yield connection.execution_options(isolation_level="AUTOCOMMIT")

    def driver_connection(self) -> Any:
        """A connection of the driver's own, outside the pool, for whoever asks the same thing all day."""
        pooled = self._engine.raw_connection()
        driver = pooled.driver_connection
        pooled.detach()
        return driver

    @property
    def dialect(self) -> Dialect:
        """How this database writes what is asked of it."""
        return self._engine.dialect

    def upgrade(self) -> tuple[str, str]:
        """Brings the tables to this program's version; the versions before and after."""
        with self.writing() as connection:
            before = schema_version(connection)
            if before > HEAD:
                raise WrongSchema(self.place, before, HEAD, older=False)
            upgrade(connection)
            return before, schema_version(connection)

    def close(self) -> None:
        """Closes every connection."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        self.close()

    def _set_up(self) -> None:
        with self.reading() as connection:
            found = schema_version(connection)
        if found == EMPTY:
            self.upgrade()
        elif found != HEAD:
            raise WrongSchema(self.place, found, HEAD, older=found < HEAD)

    def _transaction(self, options: dict[str, object]) -> Iterator[Connection]:
        connecting = self._engine.connect
        with self._told(), connecting().execution_options(**options) as connection, connection.begin():
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Says Unreachable, or Damaged, for what is wrong with the database itself."""
        try:
            yield
        except DatabaseError as error:
            if is_damage(error.orig):
                raise Damaged(self.place, driver_reason(error.orig)) from error
            if isinstance(error, OperationalError):
                raise Unreachable(self.place, driver_reason(error.orig)) from error
            raise
