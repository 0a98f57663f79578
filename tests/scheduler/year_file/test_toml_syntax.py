"""A comma that is missing is told as one, before what it should have stood."""

import pytest

from scheduler.year_file.faults import Fault, YearFaults
from scheduler.year_file.positions import read_toml


def fault(text: str) -> Fault:
    with pytest.raises(YearFaults) as raised:
        read_toml("aarshjul.toml", text)
    (found,) = raised.value.faults
    return found


@pytest.mark.parametrize(
    ("text", "line", "before"),
    [
        ('a = ["x" "november"]', 1, '"november"'),
        ('a = ["x"\r\n  "november"]', 2, '"november"'),
        ("a = ['x' 'y']", 1, "'y'"),
        ("a = [1 2]", 1, "2"),
        ("a = [2027-01-01 2027-01-02]", 1, "2027-01-02"),
        ("a = [{ id = 1 } { id = 2 }]", 1, "{ id = 2 }"),
        ("a = { least = 5 most = 30 }", 1, "most"),
    ],
)
def test_a_missing_comma_is_named(text: str, line: int, before: str) -> None:
    found = fault(text)
    assert (found.code, found.line) == ("toml-syntax", line)
    assert found.allowed.da.endswith(f"; der mangler måske et komma før {before}")
    assert found.allowed.en.endswith(f"; perhaps a comma is missing before {before}")


@pytest.mark.parametrize(
    "text", ['a = ["x"\nb = 1', 'a = ["x"\n"b" = 1', 'a = ["x"\n[[body]]', 'a = ["x"', "a = { least = 5"]
)
def test_a_list_that_does_not_end_is_not_told_as_a_comma(text: str) -> None:
    assert "komma" not in fault(text).allowed.da
