"""What every [[change]] has in common."""

from datetime import date
from typing import Annotated

from pydantic import ConfigDict, Field

from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.times import Day

From = Annotated[Day, Field(alias="from")]
To = Annotated[Day, Field(alias="to")]


class Change(Table):
    """A change says what is different from the year as first written. It has no place for a reason."""

    model_config = ConfigDict(validate_by_name=True)

    @property
    def kind(self) -> str:
        """Its `type`."""
        return str(getattr(self, "type"))  # noqa: B009 (every kind has its own literal)

    @property
    def begins(self) -> date | None:
        """The first day on which it makes a difference, written `from`; None when it has no days."""
        first: date | None = getattr(self, "first", None)
        return first

    @property
    def ends(self) -> date | None:
        """The last, written `to`; None when it is for good."""
        last: date | None = getattr(self, "last", None)
        return last

    def apply(self, draft: Draft, spot: Spot) -> None:
        """Changes the draft; what the change names wrongly is a fault at `spot`."""
        raise NotImplementedError

    def meetings(self) -> tuple[str, ...]:
        """The meetings that the change asks for by name: they may move although they are frozen."""
        return ()
