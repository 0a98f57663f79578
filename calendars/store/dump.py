"""A backup: the whole database as lines of JSON, the same for SQLite and PostgreSQL."""

import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Table, inspect, select

from calendars.store.schema import schema_version
from calendars.store.tables import TABLES

FORMAT = "aarshjul-dump"
VERSION = 1


def dump(connection: Connection) -> Iterator[bytes]:
    """The lines of a backup, of one state of the database when `Store.reading` gave the connection.

    The first line names format and schema, then comes one line a row, each table after those that it
    refers to, in the order of its key. The last line has the number of rows and the SHA-256 of all lines
    before it, so that half a file is not taken for a whole one. The same state gives the same bytes on
    both databases.
    """
    head = {"format": FORMAT, "version": VERSION, "schema": schema_version(connection)}
    digest, rows = sha256(), 0
    for line in _lines(connection, head):
        digest.update(line)
        rows += 1
        yield line
    yield _line({"rows": rows - 1, "sha256": digest.hexdigest()})


def _lines(connection: Connection, head: dict[str, Any]) -> Iterator[bytes]:
    yield _line(head)
    present = set(inspect(connection).get_table_names())
    for table in TABLES:
        if table.name not in present:
            continue
        there = {column["name"] for column in inspect(connection).get_columns(table.name)}
        for row in _sorted(connection, table, there):
            yield _line({"table": table.name, "row": row})


def _sorted(connection: Connection, table: Table, there: set[str]) -> Iterator[dict[str, Any]]:
    """Rows in the order of their keys, which databases sort each in their own way; values come one by one.

    `there` are the columns that the database has: an older one is copied as it is, before it is upgraded.
    """
    columns = [column for column in table.c if column.name in there]
    key = [column.name for column in table.primary_key]
    keys = connection.execute(select(*table.primary_key)).all()
    for values in sorted(tuple(row) for row in keys):
        which = [table.c[name] == value for name, value in zip(key, values, strict=True)]
        row = connection.execute(select(*columns).where(*which)).one()
        yield {name: _plain(value) for name, value in row._mapping.items()}


def _plain(value: Any) -> Any:
    """A value as JSON; what JSON has no word for is an object of one key that says what it is."""
    if isinstance(value, bytes | memoryview):
        return {"bytes": b64encode(value).decode("ascii")}
    if isinstance(value, datetime):
        return {"time": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return {"json": value} if isinstance(value, dict | list) else value


def _line(value: dict[str, Any]) -> bytes:
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()
