"""What all tests share: how hypothesis looks for counterexamples, PostgreSQL, and a home of the run's own."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import URL

from tests.depth import examples
from tests.postgres_server import NoPostgres, postgres_server

# A machine that is busy is not a fault of the code: no example has a deadline.
settings.register_profile(
    "default", deadline=None, max_examples=examples(50), suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("default")


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: the garbage collector need not look at it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where commands remember calendars they have read: not the user's own, one for all workers."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(folder))
        yield folder


REQUIRED = "AARSHJUL_REQUIRE_POSTGRES"


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
