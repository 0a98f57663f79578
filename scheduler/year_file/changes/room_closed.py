"""A room closes for a while."""

from dataclasses import replace
from typing import Literal

from scheduler.year_file.changes.change import Change, From, To
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.times import Span
from scheduler.year_file.tables.words import Id


class RoomClosedChange(Change):
    """A room cannot be used on some days."""

    type: Literal["room_closed"] = "room_closed"
    room: Id
    first: From
    last: To

    def apply(self, draft: Draft, spot: Spot) -> None:
        if draft.knows_room(self.room, spot):
            closed = Span(self.first, self.last)
            rows = (
                replace(row, closed=(*row.closed, closed)) if row.id == self.room else row
                for row in draft.written.rooms
            )
            draft.replace(rooms=tuple(rows))
