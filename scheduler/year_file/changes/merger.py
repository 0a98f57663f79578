"""Housing organisations merge."""

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from calendars.language import Text
from scheduler.year_file.changes.change import Change, From
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.changes.ending import Ending
from scheduler.year_file.ledger import Spot
from scheduler.year_file.lists.organisations import OrganisationRow
from scheduler.year_file.tables.words import Id, Name

_ANOTHER = Text(
    da="en anden organisation end den, der går videre, blandt dem, der går op i den",
    en="another organisation than the one that goes on, among those that go up in it",
)


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

    @property
    def ending(self) -> tuple[str, ...]:
        """The organisations that are none of their own any more; `into` may be listed among the merging."""
        return tuple(name for name in dict.fromkeys(self.organisations) if name != self.into)

    def apply(self, draft: Draft, spot: Spot) -> None:
        if not self.ending:
            draft.ledger.fault(spot, "merged-into-itself", f'"{self.into}"', _ANOTHER)
            return
        found = draft.living(self.into, self.first, spot)
        others = [draft.living(name, self.first, spot) for name in self.ending]
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
        for name in names:
            draft.end(name, Ending(self.first, frozenset(self.kept), spot, self.into))

    def _grown(self, row: OrganisationRow, absorbed: list[OrganisationRow]) -> OrganisationRow:
        homes = [one.homes for one in (row, *absorbed)]
        known = [number for number in homes if number is not None]
        total = sum(known) if len(known) == len(homes) else None
        urgency = max(one.urgency for one in (row, *absorbed))
        return replace(row, name=self.name or row.name, homes=total, urgency=urgency)
