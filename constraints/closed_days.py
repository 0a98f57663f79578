"""Nothing is held on a closed day."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from calendars.grid import Slot
from calendars.language import Text
from calendars.meetings import Meeting
from constraints.rule import SlotRule
from constraints.year import Year


class ClosedDays(SlotRule):
    """A meeting lies on a day that is neither weekend, public holiday nor closed by the year file.

    Weekends and public holidays can never be used; a closed day may carry a price at which a way
    out could open it. Meetings with a given date are not judged.
    """

    type: Literal["closed_days"] = "closed_days"

    by_day: ClassVar[bool] = True
    kind: ClassVar[str] = "closed"
    parts: ClassVar = {"closed": ("meeting",)}
    demands: ClassVar = {
        "closed": Text(
            da="{meeting} holdes på en åben dag",
            en="{meeting} is held on an open day",
        )
    }
    breaches: ClassVar = {
        "closed": Text(
            da="{meeting} ligger {day}, som er lukket: {name}",
            en="{meeting} lies on {day}, which is closed: {name}",
        )
    }

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        return 0 if year.days.is_open(slot.day) else 1

    def prices(self, year: Year, meeting: Meeting, mask: int) -> dict[int, int]:
        """The same as asking `amount` of every day, by whole masks."""
        return {0: mask & year.open_days, 1: mask & ~year.open_days}

    def reason(self, year: Year, meeting: Meeting, slot: Slot) -> Mapping[str, object]:
        closed = year.days.closed(slot.day)
        return {"name": closed.name if closed else ""}
