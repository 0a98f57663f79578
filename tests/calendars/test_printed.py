"""Any value can be quoted in a message: on one line, not endless."""

import pytest

from calendars.printed import printed


@pytest.mark.parametrize(
    ("value", "said"),
    [("møde", '"møde"'), ("a\nb", r"'a\nb'"), ("\ud800", r"'\ud800'"), (3, "3"), ([], "[]"), (None, "None")],
)
def test_a_value_is_quoted_as_one_would_write_it(value: object, said: str) -> None:
    assert printed(value) == said


def test_a_long_one_is_cut() -> None:
    assert printed("x" * 1000) == '"' + "x" * 59 + "..."
