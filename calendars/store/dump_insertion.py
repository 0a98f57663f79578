"""The rows of a backup put into tables, each looked at first."""

from itertools import groupby
from typing import Any

from sqlalchemy import JSON, Connection, MetaData, Table, text
from sqlalchemy.exc import StatementError

from calendars.printed import printed
from calendars.store.dump_reading import BadDump, Dump
from calendars.store.row_fit import misfits

_BATCH = 500
_FIRST_ROW = 2  # the line of the file that has it


def insert_rows(connection: Connection, dump: Dump) -> None:
    """Adds the rows to tables as the database has them now, which may be older than this program's.

    BadDump, which names table and line of the file, for a row that is not such as its table holds.
    """
    tables = MetaData()
    tables.reflect(connection)
    numbered = enumerate(dump.rows, _FIRST_ROW)
    for name, group in groupby(numbered, key=lambda one: one[1][0]):
        lines = [(line, row) for line, (_, row) in group]
        if name not in tables.tables or name == "alembic_version":
            raise _bad(lines[0][0], printed(name), "der er ingen sådan tabel", "there is no such table")
        _insert(connection, _as_defined(tables.tables[name]), lines)
    _meet_references(connection)


def _as_defined(table: Table) -> Table:
    """The table with that of its definition which a database does not tell."""
    for column in table.c:
        if isinstance(column.type, JSON):
            column.type = JSON(none_as_null=True)
    return table


def _insert(connection: Connection, table: Table, lines: list[tuple[int, dict[str, Any]]]) -> None:
    for line, row in lines:
        for misfit in misfits(table, row):
            raise _bad(line, table.name, misfit.da, misfit.en)
    for first in range(0, len(lines), _BATCH):
        batch = lines[first : first + _BATCH]
        try:
            connection.execute(table.insert(), [row for _, row in batch])
        except StatementError as error:
            span = f"{batch[0][0]}-{batch[-1][0]}"
            raise BadDump(
                f"rækkerne i linje {span} passer ikke i tabellen {table.name} eller til de andre rækker",
                f"the rows of lines {span} do not fit the table {table.name} or the other rows",
            ) from error


def _meet_references(connection: Connection) -> None:
    """Has PostgreSQL check now what it would check when the transaction ends; SQLite is asked in `faults`."""
    if connection.dialect.name != "postgresql":
        return
    try:
        connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
    except StatementError as error:
        raise BadDump(
            "en række henviser til noget, som ikke er der", "a row refers to what is not there"
        ) from error
    connection.execute(text("SET CONSTRAINTS ALL DEFERRED"))


def _bad(line: int, table: str, da: str, en: str) -> BadDump:
    return BadDump(
        f"linje {line}, en række i tabellen {table}: {da}", f"line {line}, a row of the table {table}: {en}"
    )
