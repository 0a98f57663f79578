"""The years that a store holds: one row each, and the lock that every write of a year takes."""

from sqlalchemy import CheckConstraint, Column, Connection, Integer, Table, select, update
from sqlalchemy.dialects import postgresql, sqlite

from calendars.store.metadata import METADATA, year_columns
from calendars.store.year_key import YearKey

YEAR = Table(
    "year",
    METADATA,
    *year_columns(),
    Column("entries", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    CheckConstraint("entries >= 0 AND revision >= 0", name="counts"),
)
"""`entries` and `revision` are the numbers of the year's last audit entry and last revision, 0 before."""


def lock_year(connection: Connection, key: YearKey) -> tuple[int, int]:
    """The year's last entry and revision, and the lock on it until the transaction ends.

    What is read afterwards stays true until then: whoever comes second waits here. (On SQLite the
    transaction holds the whole database already, see `engine`.) The year's row is made when there is none.
    """
    where = key.of(YEAR)
    query = select(YEAR.c.entries, YEAR.c.revision).where(where).with_for_update()
    row = connection.execute(query).first()
    if row is None:
        _make(connection, key)
        row = connection.execute(query).one()
    return row.entries, row.revision


def count_entry(connection: Connection, key: YearKey, number: int) -> None:
    """Counts entry `number`, which must be the next: a writer without the lock fails here."""
    found = connection.execute(
        update(YEAR).where(key.of(YEAR), YEAR.c.entries == number - 1).values(entries=number)
    )
    if found.rowcount != 1:
        raise RuntimeError(f"entry {number} of {key} does not follow the last one")


def set_revision(connection: Connection, key: YearKey, number: int) -> None:
    """Makes revision `number` the current one."""
    connection.execute(update(YEAR).where(key.of(YEAR)).values(revision=number))


def known_years(connection: Connection) -> list[YearKey]:
    """The years that the store holds, sorted."""
    rows = connection.execute(select(YEAR.c.installation, YEAR.c.year))
    keys = [YearKey(row.installation, row.year) for row in rows]
    return sorted(keys, key=str)  # SQLite keeps what is no year too, and it must be told, not stumbled on


def _make(connection: Connection, key: YearKey) -> None:
    """Two processes may do this at once: the second waits for the first, and finds the row made."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    row = {**key.values, "entries": 0, "revision": 0}
    connection.execute(dialect.insert(YEAR).values(row).on_conflict_do_nothing())
