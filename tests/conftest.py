"""What all tests share: how hypothesis looks for counterexamples, and one PostgreSQL server."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import URL

from tests.postgres_server import NoPostgres, postgres_server

# A machine that is busy is not a fault of the code: no example has a deadline.
settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("default")

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
