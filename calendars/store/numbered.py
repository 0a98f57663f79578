"""What a year numbers from 1: revisions, plans, publications. Rows are added by entries and never changed."""

from collections.abc import Sequence

from sqlalchemy import Connection, Row, Table, insert, select

from calendars.content_line import one_line
from calendars.store.audit import Entry
from calendars.store.year_key import YearKey


def add(connection: Connection, table: Table, entry: Entry) -> None:
    """Adds the row that an entry tells of, with the entry's author and time."""
    connection.execute(
        insert(table).values(**entry.key.values, **entry.data, author=entry.author, time=entry.time)
    )


def row_of(connection: Connection, table: Table, key: YearKey, number: int) -> "Row[tuple[object, ...]]":
    """The row of that number; NoResultFound when there is none."""
    return connection.execute(select(table).where(key.of(table), table.c.number == number)).one()


def last_row(connection: Connection, table: Table, key: YearKey) -> "Row[tuple[object, ...]] | None":
    """The row with the highest number; None when the year has none."""
    query = select(table).where(key.of(table)).order_by(table.c.number.desc()).limit(1)
    return connection.execute(query).first()


def all_rows(connection: Connection, table: Table, key: YearKey) -> "Sequence[Row[tuple[object, ...]]]":
    """All of a year's rows, first to last."""
    return connection.execute(select(table).where(key.of(table)).order_by(table.c.number)).all()


def why(reason: str, case_number: str | None) -> dict[str, str | None]:
    """The reason and the case number as they are kept: each on one line."""
    return {
        "reason": one_line(reason),
        "case_number": None if case_number is None else one_line(case_number),
    }
