"""One server for all tests that only read, and new ones for those that do more."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL

from tests.calendars.feed_app.house import House, serving, serving_in_thread
from tests.calendars.programmes import programme
from tests.postgres_server import create_database


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house that has published once; its server is a process of its own."""
    with serving(tmp_path_factory.mktemp("house")) as running:
        running.publish(programme())
        yield running


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> URL | None:
    """A database on a server; None for the file in the folder."""
    return None if request.param == "sqlite" else create_database(request.getfixturevalue("postgres"))


@pytest.fixture
def own_house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    """A house of the test's own on either database, which has published nothing yet."""
    kind = getattr(request, "param", "sqlite")
    database = create_database(request.getfixturevalue("postgres")) if kind == "postgresql" else None
    with serving_in_thread(tmp_path, database) as running:
        yield running
