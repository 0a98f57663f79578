"""A meeting is cancelled."""

from typing import Literal

from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.words import Id


class CancelChange(Change):
    """A meeting is not held after all. Its id stays its own: nothing else is ever called so."""

    type: Literal["cancel"] = "cancel"
    meeting: Id

    def apply(self, draft: Draft, spot: Spot) -> None:
        draft.adjust(cancelled={**draft.adjustments.cancelled, self.meeting: spot})

    def meetings(self) -> tuple[str, ...]:
        return (self.meeting,)
