"""What all tables share: how constraints are named, the year that a row belongs to, and times."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, ForeignKeyConstraint, Integer, MetaData, String
from sqlalchemy.types import TypeDecorator

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
"""Explicit names: a migration can only change a constraint that it can name."""


class Instant(TypeDecorator[datetime]):
    """An aware time, kept and read in UTC, with microseconds, on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The time in UTC; ValueError for a time without a zone, which means nothing here."""
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """SQLite keeps no zone and PostgreSQL answers in the session's."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def year_columns() -> tuple[Column[str], Column[int]]:
    """The year that a row belongs to, as the first columns of its primary key."""
    return (
        Column("installation", String, primary_key=True),
        Column("year", Integer, primary_key=True, autoincrement=False),
    )


def refers(table: str, column: str, to: str, **options: Any) -> ForeignKeyConstraint:
    """A reference to a row of the same year: `refers("plan", "revision", "revision.number")`."""
    other, _, key = to.partition(".")
    return ForeignKeyConstraint(
        ["installation", "year", column],
        [f"{other}.installation", f"{other}.year", f"{other}.{key}"],
        name=f"fk_{table}_{column}",
        **options,
    )


def belongs(table: str) -> ForeignKeyConstraint:
    """Every row's year is one that the store knows."""
    return ForeignKeyConstraint(
        ["installation", "year"], ["year.installation", "year.year"], name=f"fk_{table}_year"
    )
