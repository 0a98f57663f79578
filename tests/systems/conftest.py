"""The example that all systems are tested on: read, planned and announced once."""

import pytest

from tests.systems.system import System


@pytest.fixture(scope="session")
def system() -> System:
    """koebenhavn-2027 with nothing removed."""
    return System()
