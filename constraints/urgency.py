"""Urgent meetings come early."""

from typing import ClassVar, Literal

from calendars.grid import Slot
from calendars.language import Text
from calendars.meetings import Meeting
from constraints.rule import PREFERENCE, SlotRule
from constraints.selection import chosen
from constraints.year import Year


class Urgency(SlotRule):
    """Each whole week after the window opens costs a meeting its urgency.

    An organisation with divisions picked for extended supervision is the more urgent the more
    urgent they are (note, C.2.1: "relevant tilsynsrækkefølge").
    """

    type: Literal["urgency"] = "urgency"
    tier: int | None = PREFERENCE
    meetings: tuple[str, ...] = ()

    by_day: ClassVar[bool] = True
    kind: ClassVar[str] = "late"
    parts: ClassVar = {"late": ("meeting",)}
    demands: ClassVar = {
        "late": Text(da="{meeting} haster og holdes tidligt", en="{meeting} is urgent and held early")
    }
    breaches: ClassVar = {
        "late": Text(
            da="{meeting} haster, men ligger først {day}",
            en="{meeting} is urgent but lies only on {day}",
        )
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return chosen(year, self.meetings)

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        return meeting.urgency * max(0, (slot.day - meeting.window.first).days // 7)
