"""A body gets one more meeting."""

from typing import Literal

from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.draft import Draft
from scheduler.year_file.ids import derived, plain
from scheduler.year_file.ledger import Spot
from scheduler.year_file.names import twice
from scheduler.year_file.tables.body import BodyTable, MeetingTable
from scheduler.year_file.tables.words import Id, Minutes, Name


class AddChange(Change):
    """A body meets once more. The id is given, for it is permanent."""

    type: Literal["add"] = "add"
    body: Id
    id: Id
    window: Name
    minutes: Minutes | None = None
    title: Name | None = None

    def apply(self, draft: Draft, spot: Spot) -> None:
        bodies = draft.written.document.body
        number = next((number for number, body in enumerate(bodies) if body.id == self.body), None)
        if number is None:
            draft.unknown_body(self.body, spot)
            return
        if self._is_taken(draft):
            twice(draft.ledger, spot, self.id)
            return
        body = bodies[number]
        draft.ledger.place(("body", number, "meetings", len(body.meetings)), spot)
        draft.document(body=(*bodies[:number], self._grown(body), *bodies[number + 1 :]))

    def _is_taken(self, draft: Draft) -> bool:
        """True when another meeting has the id: written, recorded, or its own as soon as one is needed.

        Whoever subscribes knows that meeting by it.
        """
        known = draft.written.recorded.get(self.id)
        if known is not None and (known.body, plain(known.window)) != (self.body, plain(self.window)):
            return True
        return any(
            self.id == (meeting.id or derived(body.id, meeting.window))
            for body in draft.written.document.body
            for meeting in body.meetings
        )

    def _grown(self, body: BodyTable) -> BodyTable:
        meeting = MeetingTable(window=self.window, id=self.id, minutes=self.minutes, title=self.title)
        return body.model_copy(update={"meetings": (*body.meetings, meeting)})
