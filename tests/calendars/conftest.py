"""One PostgreSQL server for all tests that want one."""

import os
from collections.abc import Iterator

import pytest
from sqlalchemy import URL

from tests.postgres_server import NoPostgres, postgres_server

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
