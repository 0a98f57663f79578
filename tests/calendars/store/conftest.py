"""Every test of the store runs on both databases, each time in a new one."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, text

from calendars.store.store import Store
from tests.postgres_server import NoPostgres, postgres_server

REQUIRED = "AARSHJUL_REQUIRE_POSTGRES"
NewDatabase = Callable[[], URL]
_NUMBERS = count()


@pytest.fixture(scope="session")
def postgres() -> Iterator[URL]:
    """A PostgreSQL server; without one the tests are skipped, or fail where it is required."""
    try:
        with postgres_server() as url:
            yield url
    except NoPostgres as reason:
        if os.environ.get(REQUIRED):
            pytest.fail(f"PostgreSQL is required here ({REQUIRED}), but: {reason}")
        pytest.skip(f"NOT TESTED ON POSTGRESQL: {reason}")


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """The kind of database."""
    return str(request.param)


@pytest.fixture
def new_database(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> NewDatabase:
    """Makes an empty database and tells its URL."""
    return maker(backend, request, tmp_path)


@pytest.fixture
def new_database_of(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], URL]:
    """Makes an empty database of a given kind and tells its URL."""
    return lambda backend: maker(backend, request, tmp_path)()


def maker(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> NewDatabase:
    """A function that makes empty databases of one kind."""
    if backend == "sqlite":
        return lambda: URL.create("sqlite", database=str(tmp_path / f"{next(_NUMBERS)}.db"))
    server: URL = request.getfixturevalue("postgres")

    def make() -> URL:
        name = f"test_{next(_NUMBERS)}"
        engine = create_engine(server.set(database="postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} STRATEGY file_copy"))
        engine.dispose()
        return server.set(database=name)

    return make


@pytest.fixture
def url(new_database: NewDatabase) -> URL:
    """An empty database."""
    return new_database()


@pytest.fixture
def store(url: URL) -> Iterator[Store]:
    """An open store that holds nothing yet."""
    with Store.open(url) as opened:
        yield opened
