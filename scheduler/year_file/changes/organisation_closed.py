"""A housing organisation closes."""

from typing import Literal

from scheduler.year_file.changes.change import Change, From
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.changes.ending import Ending
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.words import Id


class ClosureChange(Change):
    """From a date on, an organisation has no dialogue; those held before (`kept`) stay in the year."""

    type: Literal["closure"] = "closure"
    organisation: Id
    first: From
    kept: tuple[Id, ...] = ()

    def apply(self, draft: Draft, spot: Spot) -> None:
        if draft.living(self.organisation, self.first, spot) is not None:
            draft.end(self.organisation, Ending(self.first, frozenset(self.kept), spot))
