"""A meeting must move."""

from typing import Literal

from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.changes.lasting import Lasting
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.words import Id


class MoveChange(Lasting):
    """A meeting cannot be held on some days. A pin in the wheel lets go; one written as a rule does not."""

    type: Literal["move"] = "move"
    meeting: Id

    def apply(self, draft: Draft, spot: Spot) -> None:
        off = (self.meeting, self.days, spot)
        adjustments = draft.adjustments
        draft.adjust(kept_off=(*adjustments.kept_off, off), released=adjustments.released | {self.meeting})

    def meetings(self) -> tuple[str, ...]:
        return (self.meeting,)
