"""Which year of which installation a row belongs to."""

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Table, and_


class YearKey(NamedTuple):
    """A year of an installation: `installation` and `year` as the year file writes them.

    One database may hold several of both; a meeting's uid is made of the same two.
    """

    installation: str
    year: int

    @property
    def values(self) -> dict[str, Any]:
        """The key as the columns of a new row."""
        return {"installation": self.installation, "year": self.year}

    def of(self, table: Table) -> ColumnElement[bool]:
        """The condition that a row of the table belongs to this year."""
        return and_(table.c.installation == self.installation, table.c.year == self.year)

    def __str__(self) -> str:
        return f"{self.installation} {self.year}"
