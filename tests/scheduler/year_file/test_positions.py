"""Every key path of a TOML file has its line, and a file that is no TOML is one fault with its line."""

import contextlib
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.year_file.faults import YearFaults
from scheduler.year_file.positions import KeyPath, Place, Positioned, read_toml

TOML = """\
year = 2027
[calendar]
hours = "08:30-16:00"   # a comment
month_parts = { primo = "1-10", "medio" = '11-20' }
[[calendar.day]]
days = "2027-02-15"
[[body]]
id = "a"
seats.x = ["p", { post = "q" }]
meetings = [
  # not a meeting
  "ca. ultimo januar",
  { window = "medio august",  id = "m" },
]
[body.quorum]
x = 2
[[calendar.day]]
days = 2027-02-16
[[body]]
id = '''
b'''
"a key.with dot" = 1
"""


def paths(value: object, above: KeyPath = ()) -> Iterator[KeyPath]:
    if isinstance(value, dict):
        pairs: list[tuple[str | int, object]] = list(value.items())
    else:
        pairs = list(enumerate(value)) if isinstance(value, list) else []
    for key, inner in pairs:
        yield (*above, key)
        yield from paths(inner, (*above, key))


def test_every_key_path_has_a_line_and_nothing_else_has() -> None:
    read = read_toml("a.toml", TOML)
    assert set(read.lines) == set(paths(read.values))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("year",), 1),
        (("calendar", "month_parts", "medio"), 4),
        (("calendar", "day", 0, "days"), 6),
        (("calendar", "day", 1, "days"), 18),
        (("body", 0, "seats", "x", 1, "post"), 9),
        (("body", 0, "meetings", 0), 12),
        (("body", 0, "meetings", 1, "id"), 13),
        (("body", 0, "quorum", "x"), 16),
        (("body", 1, "a key.with dot"), 22),
        (("body", 1, "not", "there"), 19),
        (("nowhere",), None),
    ],
)
def test_lines(path: KeyPath, line: int | None) -> None:
    assert read_toml("a.toml", TOML).line(path) == line


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a = 1\nb = fredag\n", 2, '"tekst" i anførselstegn'),
        ("a = 1\na = 2\n", 2, "én gang"),
        ("a = 2027-02-30\n", 1, "en dato, der findes"),
        ('a = 1\nb = "c:\\dir"\n', 2, "omvendt skråstreg"),
        ("a = [1,\n2", 2, "der slutter med ]"),
        ('a = "x\n', 1, "der slutter med anførselstegn"),
        ("[x\n", 1, "en tabel skrevet [navn]"),
        ("a = 1 b = 2\n", 1, "på hver linje"),
        ("a = 1\r\nb\r\n", 2, "lighedstegn"),
    ],
)
def test_a_syntax_fault_is_alone_and_has_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(YearFaults) as raised:
        read_toml("aarshjul.toml", text)
    (fault,) = raised.value.faults
    assert (fault.file, fault.line, fault.code) == ("aarshjul.toml", line, "toml-syntax")
    assert said in fault.say("da")


@pytest.mark.parametrize(
    "text", ["a = " + "[" * 5000, "a = " + "[" * 50 + "]" * 50, "a." * 3000 + "b = 1", "a = " + "{ b = " * 60]
)
def test_nesting_is_bounded(text: str) -> None:
    with pytest.raises(YearFaults) as raised:
        read_toml("a.toml", text)
    assert raised.value.faults[0].code in {"too-deep", "toml-syntax"}


def test_where_a_value_stands_is_its_own_text() -> None:
    read, text = read_toml("a.toml", TOML), TOML.encode()
    assert read.spans
    for path, (start, end) in read.spans.items():
        found: Any = read.values
        for part in path:
            found = found[part]
        assert tomllib.loads(f"x = {text[start:end].decode()}")["x"] == found, path


def test_size_is_bounded() -> None:
    with pytest.raises(YearFaults, match="2 MB"):
        read_toml("a.toml", "# " + "x" * 2_000_000)


def test_a_number_of_thousands_of_digits_is_a_fault() -> None:
    with pytest.raises(YearFaults):
        read_toml("a.toml", "a = " + "9" * 5000)


@given(st.data())
def test_a_damaged_file_is_read_or_is_one_fault(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TOML)))
    end = data.draw(st.integers(start, min(len(TOML), start + 20)))
    damaged = TOML[:start] + data.draw(st.text(max_size=8)) + TOML[end:]
    with contextlib.suppress(YearFaults):
        read = read_toml("a.toml", damaged)
        assert set(paths(read.values)) <= set(read.lines)


def test_places_are_found_once_and_only_when_one_is_asked_for() -> None:
    asked: list[int] = []

    def find() -> list[Place]:
        asked.append(1)
        return [(("year",), 1, (7, 11))]

    at = Positioned("a.toml", {"year": 2027}, find)
    assert (at.value(("year",)), asked) == (2027, [])
    assert (at.line(("year",)), at.spans, asked) == (1, {("year",): (7, 11)}, [1])


@pytest.mark.parametrize(
    ("path", "value"),
    [((), {"a": ["x"]}), (("a", 0), "x"), (("a", 1), None), (("b",), None), (("a", "c"), None)],
)
def test_the_value_at_a_path_or_none(path: KeyPath, value: object) -> None:
    assert Positioned("a.toml", {"a": ["x"]}).value(path) == value
