"""A room closes for a while."""

from dataclasses import replace
from typing import Literal

from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.changes.lasting import Lasting
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.words import Id


class RoomClosedChange(Lasting):
    """A room cannot be used on some days."""

    type: Literal["room_closed"] = "room_closed"
    room: Id

    def apply(self, draft: Draft, spot: Spot) -> None:
        if draft.knows_room(self.room, spot):
            rows = (
                replace(row, closed=(*row.closed, self.days)) if row.id == self.room else row
                for row in draft.written.rooms
            )
            draft.replace(rooms=tuple(rows))
