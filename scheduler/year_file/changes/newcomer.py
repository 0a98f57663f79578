"""What must be known of an organisation that a list does not have yet."""

from datetime import date
from typing import Annotated

from pydantic import Field, Strict

from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.ledger import Spot
from scheduler.year_file.lists.organisations import OrganisationRow
from scheduler.year_file.names import twice
from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.words import Id, Name, Posts


class Newcomer(Table):
    """A housing organisation, as organisationer.csv would have it."""

    id: Id
    name: Name
    homes: Annotated[int, Strict(), Field(ge=0, le=1_000_000)] | None = None
    administrator: Id | None = None
    chair: Id | None = None
    departments: Posts = ()
    caseworkers: Posts = ()

    def enter(self, draft: Draft, file: str, since: date, spot: Spot) -> None:
        """Puts the organisation at the end of a list; its dialogue lies on or after `since`."""
        if any(row.id == self.id for rows in draft.written.organisations.values() for row in rows):
            twice(draft.ledger, spot, self.id)
            return
        row = OrganisationRow(
            0,
            self.id,
            self.name,
            self.homes,
            self.administrator,
            self.chair,
            tuple(self.departments),
            tuple(self.caseworkers),
        )
        draft.put(file, row)
        draft.adjust(since={**draft.adjustments.since, self.id: since})
