"""Housing organisations merge."""

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from scheduler.year_file.changes.change import Change, From
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.ledger import Spot
from scheduler.year_file.lists.organisations import OrganisationRow
from scheduler.year_file.tables.words import Id, Name


class MergerChange(Change):
    """From a date on, organisations are one: `into`, which is one of them and goes on under its id.

    One dialogue is left, that of `into`. The others' afdelinger and homes become its own. Their
    dialogues that were held before (`kept`) stay in the year, under their old name.
    """

    type: Literal["merger"] = "merger"
    organisations: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Those that `into` takes over."""
    into: Id
    first: From
    name: Name | None = None
    """What it is called from now on."""
    kept: tuple[Id, ...] = ()

    def apply(self, draft: Draft, spot: Spot) -> None:
        found = draft.organisation(self.into, spot)
        others = [draft.organisation(name, spot) for name in self.organisations if name != self.into]
        if found is None or not all(others):
            return
        file, row = found
        absorbed = [other[1] for other in others if other]
        draft.put(file, self._grown(row, absorbed))
        names = {other.id for other in absorbed}
        moved = {
            file: tuple(
                replace(one, organisation=self.into) if one.organisation in names else one for one in rows
            )
            for file, rows in draft.written.divisions.items()
        }
        draft.replace(divisions=moved)
        ended = {name: frozenset(self.kept) for name in names}
        draft.adjust(ended={**draft.adjustments.ended, **ended})

    def _grown(self, row: OrganisationRow, absorbed: list[OrganisationRow]) -> OrganisationRow:
        homes = [one.homes for one in (row, *absorbed)]
        known = [number for number in homes if number is not None]
        total = sum(known) if len(known) == len(homes) else None
        urgency = max(one.urgency for one in (row, *absorbed))
        return replace(row, name=self.name or row.name, homes=total, urgency=urgency)
