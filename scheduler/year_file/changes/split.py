"""A housing organisation splits."""

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import Field

from scheduler.year_file.changes.change import Change, From
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.changes.newcomer import Newcomer
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.words import Id


class Part(Newcomer):
    """An organisation that comes out of another, with the afdelinger that go with it."""

    divisions: tuple[Id, ...] = ()


class SplitChange(Change):
    """From a date on, parts of an organisation are organisations of their own, each with its dialogue.

    The organisation itself goes on under its id, with its dialogue; the homes of the parts leave it.
    """

    type: Literal["split"] = "split"
    organisation: Id
    first: From
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]

    def apply(self, draft: Draft, spot: Spot) -> None:
        found = draft.living(self.organisation, self.first, spot)
        if found is None:
            return
        file, row = found
        if row.homes is not None:
            left = row.homes - sum(part.homes or 0 for part in self.parts)
            draft.put(file, replace(row, homes=max(0, left)))
        goes_to = {division: part.id for part in self.parts for division in part.divisions}
        moved = {
            name: tuple(replace(one, organisation=goes_to.get(one.id, one.organisation)) for one in rows)
            for name, rows in draft.written.divisions.items()
        }
        draft.replace(divisions=moved)
        for part in self.parts:
            part.enter(draft, file, self.first, spot)
