"""Opening a database: SQLite as it must be set up, PostgreSQL as it is."""

from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from calendars.store.faults import Unsupported

_WAIT_SECONDS = 30
"""How long a writer waits for another's transaction before it gives up."""


def make_engine(url: str | URL) -> Engine:
    """An engine for a SQLite or PostgreSQL URL; "postgresql://" means psycopg 3. Unsupported for others."""
    try:
        return _engine(make_url(url))
    except (ArgumentError, ValueError):  # their words may repeat a part of the address
        raise Unsupported("...") from None


def place_of(connection: Connection) -> str:
    """Where a connection's database is, without its password."""
    return connection.engine.url.render_as_string(hide_password=True)


def _engine(place: URL) -> Engine:
    if place.get_backend_name() == "postgresql":
        place = place.set(drivername="postgresql+psycopg")
        return create_engine(place, pool_pre_ping=True, connect_args={"connect_timeout": _WAIT_SECONDS})
    if place.get_backend_name() != "sqlite":
        raise Unsupported(place.get_backend_name())
    engine = create_engine(place, connect_args={"timeout": _WAIT_SECONDS})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: SQLiteConnection, record: Any) -> None:
    """WAL lets readers read while one writes; FULL keeps what was committed through a power cut.

    The driver's own transaction handling is switched off: it commits before a change of tables.
    """
    connection.isolation_level = None
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes the write lock before it reads: what it reads stays true until it commits."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
