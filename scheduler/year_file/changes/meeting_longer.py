"""A meeting gets longer, or shorter."""

from typing import Literal

from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.words import Id, Minutes


class LengthChange(Change):
    """A meeting takes so many minutes."""

    type: Literal["length"] = "length"
    meeting: Id
    minutes: Minutes

    def apply(self, draft: Draft, spot: Spot) -> None:
        draft.adjust(minutes={**draft.adjustments.minutes, self.meeting: (self.minutes, spot)})

    def meetings(self) -> tuple[str, ...]:
        return (self.meeting,)
