"""A meeting stays off some days."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal

from calendars.grid import Slot
from calendars.language import Text
from calendars.meetings import Meeting
from constraints.rule import SlotRule
from constraints.year import Year


class Avoid(SlotRule):
    """A meeting is not held on the days from `first` to `last`, both included.

    It is how a meeting is told to move without being told where to.
    """

    type: Literal["avoid"] = "avoid"
    meeting: str
    first: date
    last: date

    by_day: ClassVar[bool] = True
    kind: ClassVar[str] = "there"
    parts: ClassVar = {"there": ("meeting",)}
    demands: ClassVar = {
        "there": Text(
            da="{meeting} holdes ikke i dagene {first} til {last}",
            en="{meeting} is not held on the days {first} to {last}",
        )
    }
    breaches: ClassVar = {
        "there": Text(
            da="{meeting} ligger {day}, hvor mødet ikke kan holdes",
            en="{meeting} lies on {day}, when it cannot be held",
        )
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return year.select(self.meeting)

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        return 1 if self.first <= slot.day <= self.last else 0

    def reason(self, year: Year, meeting: Meeting, slot: Slot) -> Mapping[str, object]:
        return {"day": slot.day}
