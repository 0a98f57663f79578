"""One server for all tests that only read, and new ones for those that do more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.calendars.feed_app.house import House, serving
from tests.calendars.programmes import programme


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house that has published once."""
    with serving(tmp_path_factory.mktemp("house")) as running:
        running.publish(programme())
        yield running


@pytest.fixture
def own_house(tmp_path: Path) -> Iterator[House]:
    """A house of the test's own, which has published nothing yet."""
    with serving(tmp_path) as running:
        yield running
