"""The example that all systems are tested on: read, planned and announced once."""

from pathlib import Path

import pytest

from tests.systems.system import System


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where everybody's engagements are kept once they have been read."""
    return tmp_path_factory.mktemp("engagements")


@pytest.fixture(scope="session")
def system(cache: Path) -> System:
    """koebenhavn-2027 with nothing removed."""
    return System(cache)
