"""A post gets another holder."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated, Literal

from pydantic import Field

from scheduler.year_file.changes.change import Change, From
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.ledger import Spot
from scheduler.year_file.lists.people import PersonRow
from scheduler.year_file.tables.times import Day
from scheduler.year_file.tables.words import Flag, Id, Name

_ONE = timedelta(1)


class SeatChange(Change):
    """From a date on, somebody else holds a post, and so sits on its seats."""

    type: Literal["seat"] = "seat"
    post: Id
    holder: Name
    first: From
    last: Annotated[Day | None, Field(alias="to")] = None
    calendar: Name | None = None
    """The new holder's calendar, a file of the folder engagementer."""
    assume_free: Flag = False

    def apply(self, draft: Draft, spot: Spot) -> None:
        rows = [row for row in draft.written.people if row.post == self.post]
        if not rows:
            draft.knows_who(self.post, spot)
            return
        before = [part for row in draft.written.people for part in self._left(row)]
        known = next((row for row in draft.written.people if row.holder == self.holder), None)
        row = replace(
            rows[0],
            holder=self.holder,
            first=self.first,
            last=self.last,
            calendar=self.calendar or (known.calendar if known else ""),
            assume_free=self.assume_free or (known is not None and known.assume_free),
        )
        draft.replace(people=(*before, row))

    def _left(self, row: PersonRow) -> list[PersonRow]:
        """What is left of another's holding: the days before, and those after when this one ends."""
        if row.post != self.post or (row.last is not None and row.last < self.first):
            return [row]
        if self.last is not None and row.first is not None and row.first > self.last:
            return [row]
        parts = []
        if row.first is None or row.first < self.first:
            parts.append(replace(row, last=self.first - _ONE))
        if self.last is not None and (row.last is None or row.last > self.last):
            parts.append(replace(row, first=self.last + _ONE))
        return parts
