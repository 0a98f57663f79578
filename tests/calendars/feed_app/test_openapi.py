"""Whatever schemathesis makes of the server's description, it is answered as the description says."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, status_code_conformance

from tests.calendars.feed_app.house import House
from tests.calendars.feed_app.openapi import description
from tests.calendars.programmes import programme

_EACH = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)
_PATHS = description("")["paths"]
_OTHERS = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "REPORT", "BREW")


@pytest.fixture(scope="session")
def schema(house: House) -> schemathesis.BaseSchema:
    """The description, with a good secret in it."""
    return schemathesis.openapi.from_dict(description(house.subscribe(programme()).split("/")[2]))


@pytest.mark.parametrize("path", _PATHS)
def test_every_address_answers_as_it_says(house: House, schema: schemathesis.BaseSchema, path: str) -> None:
    cases = st.one_of(schema[path][method].as_strategy() for method in ("GET", "HEAD"))

    @_EACH
    @given(case=cases)
    def ask(case: schemathesis.Case) -> None:
        checks = [not_a_server_error, status_code_conformance, content_type_conformance]
        case.call_and_validate(f"http://127.0.0.1:{house.port}", checks=checks, allow_redirects=False)

    ask()


@pytest.mark.parametrize("path", _PATHS)
def test_nothing_else_than_reading_is_done_at_any_address(
    house: House, schema: schemathesis.BaseSchema, path: str
) -> None:
    @_EACH
    @given(case=schema[path]["GET"].as_strategy(), method=st.sampled_from(_OTHERS))
    def ask(case: schemathesis.Case, method: str) -> None:
        case.method = method
        answer = case.call(f"http://127.0.0.1:{house.port}", allow_redirects=False)
        assert answer.status_code in (400, 404, 405), answer.status_code

    ask()
