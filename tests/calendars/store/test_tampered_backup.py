"""A backup that somebody wrote in, checksum and all, is refused, and what was there stays."""

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest

from calendars.store.dump_reading import BadDump, read_dump
from calendars.store.restore import restore
from calendars.store.store import Store
from tests.calendars.store.samples import signed
from tests.calendars.store.test_dump import fill, lines_of

Row = dict[str, Any]


@pytest.fixture
def filled(new_store: Callable[[], Store]) -> Store:
    """A store with something in every table."""
    store = new_store()
    with store.writing() as connection:
        fill(connection)
    return store


def written(lines: list[bytes], table: str, change: Row) -> list[bytes]:
    """The backup with the first row of that table changed; a column of `...` is taken out."""
    read = [json.loads(line) for line in lines[:-1]]
    row = next(one["row"] for one in read if one.get("table") == table)
    row.update(change)
    for name in [name for name, value in row.items() if value is ...]:
        del row[name]
    return sealed(read)


def sealed(read: list[Row]) -> list[bytes]:
    """Those lines, and a last one with the checksum of them."""
    lines = [json.dumps(one).encode() + b"\n" for one in read]
    end = {"rows": len(lines) - 1, "sha256": sha256(b"".join(lines)).hexdigest()}
    return [*lines, json.dumps(end).encode() + b"\n"]


def line_of(lines: list[bytes], table: str) -> int:
    return next(number for number, line in enumerate(lines, 1) if json.loads(line).get("table") == table)


def refusal(store: Store, lines: list[bytes]) -> str:
    """What a restore over the store says; the store is the same afterwards, byte for byte in a backup."""
    before = lines_of(store)
    with pytest.raises(BadDump) as refused, store.writing() as connection:
        restore(connection, read_dump(lines), signed(), replace=True)
    assert lines_of(store) == before
    refused.value.say("da").encode()
    return refused.value.say("en")


@pytest.mark.parametrize(
    ("table", "change", "said"),
    [
        ("told", {"sequence": "x"}, 'the column sequence must be an integer, not "x"'),
        ("told", {"sequence": 10**30}, "the column sequence must be an integer, not 1000"),
        ("told", {"sequence": True}, "the column sequence must be an integer, not True"),
        ("told", {"event": {"json": {"a": ["\udc00"]}}}, "the column event must be JSON"),
        ("audit", {"author": "\ud800"}, r"the column author must be text, not '\ud800'"),
        ("audit", {"time": {"time": "2026-11-26T10:00:00+01:00"}}, "the column time must be a time in UTC"),
        ("audit", {"data": None}, "the column data must be JSON, not None"),
        ("content", {"octets": "AAAA"}, 'the column octets must be bytes, not "AAAA"'),
        ("content", {"digest": "0" * 65}, "the column digest must be text of at most 64 characters"),
        ("plan", {"farve": 1}, 'there is no column "farve"'),
        ("plan", {"reason": ...}, "the column reason is missing"),
    ],
)
def test_a_row_that_its_table_cannot_hold_is_named_by_line(
    filled: Store, table: str, change: Row, said: str
) -> None:
    lines = lines_of(filled)
    told = refusal(filled, written(lines, table, change))
    assert f"line {line_of(lines, table)}, a row of the table {table}: {said}" in told


@pytest.mark.parametrize(
    ("table", "change", "said"),
    [
        ("content", {"octets": {"bytes": "AAAA"}}, "is not what was kept"),
        ("plan", {"reason": "en anden"}, "the table plan is not what the audit says"),
        ("told", {"event": {"json": []}}, "kbh 2027: what is kept makes no sense"),
        ("audit", {"action": "ukendt"}, "kbh 2027: what is kept makes no sense"),
        ("audit", {"data": {"json": {"number": 10**30}}}, "kbh 2027: what is kept makes no sense"),
    ],
)
def test_a_row_that_is_not_what_was_written_is_found(
    filled: Store, table: str, change: Row, said: str
) -> None:
    assert said in refusal(filled, written(lines_of(filled), table, change))


def test_a_backup_without_its_audit_is_refused(filled: Store) -> None:
    read = [json.loads(line) for line in lines_of(filled)[:-1]]
    told = refusal(filled, sealed([one for one in read if one.get("table") != "audit"]))
    assert "the table revision is not what the audit says" in told


def test_a_row_that_refers_to_nothing_is_refused(filled: Store) -> None:
    for table in ("feed", "plan"):
        assert refusal(filled, written(lines_of(filled), table, {"digest": "0" * 64}))


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        ("schema", "0001x", 'its schema "0001x" is none of'),
        ("schema", "\ud800", r"its schema '\ud800' is none of"),
        ("table", "alembic_version", 'table "alembic_version": there is no such table'),
        ("table", "\ud800", r"table '\ud800': there is no such table"),
        ("row", {"octets": {"bytes": "A?"}}, "is no row"),
        ("row", {"octets": {"tal": 1}}, "is no row"),
    ],
)
def test_what_no_backup_says_is_refused(filled: Store, place: str, value: object, said: str) -> None:
    read = [json.loads(line) for line in lines_of(filled)[:-1]]
    read[0 if place == "schema" else 1][place] = value
    assert said in refusal(filled, sealed(read))
