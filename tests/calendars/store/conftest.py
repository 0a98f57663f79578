"""Every test of the store runs on both databases, each time in a new one."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import URL

from calendars.store.store import Store
from tests.postgres_server import create_database

NewDatabase = Callable[[], URL]
_NUMBERS = count()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    """The kind of database."""
    return str(request.param)


@pytest.fixture(scope="session")
def empty_store(
    backend: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> URL:
    """A database with tables and nothing in them, to be copied."""
    if backend == "sqlite":
        url = URL.create("sqlite", database=str(tmp_path_factory.mktemp("store") / "empty.db"))
    else:
        url = create_database(request.getfixturevalue("postgres"), "template1")
    Store.open(url).close()
    return url


@pytest.fixture
def new_database(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> NewDatabase:
    """Makes a database without tables and tells its URL."""
    if backend == "sqlite":
        return lambda: URL.create("sqlite", database=str(tmp_path / f"{next(_NUMBERS)}.db"))
    server: URL = request.getfixturevalue("postgres")
    return lambda: create_database(server, "template1")


@pytest.fixture
def new_store(
    backend: str, empty_store: URL, request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[[], Store]]:
    """Opens a store that holds nothing yet, as often as it is asked."""
    opened: list[Store] = []

    def make() -> Store:
        if backend == "sqlite":
            copied = shutil.copy(str(empty_store.database), tmp_path / f"{next(_NUMBERS)}.db")
            url = URL.create("sqlite", database=str(copied))
        else:
            url = create_database(request.getfixturevalue("postgres"), str(empty_store.database))
        opened.append(Store.open(url))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


@pytest.fixture
def store(new_store: Callable[[], Store]) -> Store:
    """An open store that holds nothing yet."""
    return new_store()
