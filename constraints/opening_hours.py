"""A meeting starts and ends within opening hours."""

from typing import ClassVar, Literal

from calendars.grid import Slot
from calendars.language import Text
from calendars.meetings import Meeting
from constraints.rule import SlotRule
from constraints.year import Year


class OpeningHours(SlotRule):
    """A meeting starts at a full step after the hours open and ends when they close at the latest.

    The hours are the meeting's own where its body has some, else the calendar's. `start_every` is
    the step in minutes, counted from the opening hour.
    """

    type: Literal["opening_hours"] = "opening_hours"
    start_every: int = 30

    by_time: ClassVar[bool] = True
    kind: ClassVar[str] = "hours"
    parts: ClassVar = {"hours": ("meeting",)}
    demands: ClassVar = {
        "hours": Text(
            da="{meeting} holdes inden for åbningstiden",
            en="{meeting} is held within opening hours",
        )
    }
    breaches: ClassVar = {
        "hours": Text(
            da="{meeting} begynder {day} kl. {time}, uden for åbningstiden eller skævt for starttiderne",
            en="{meeting} starts on {day} at {time}, outside opening hours or between the start times",
        )
    }

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        opens, closes = meeting.hours
        inside = opens <= slot.minute and slot.minute + meeting.minutes <= closes
        return 0 if inside and (slot.minute - opens) % self.start_every == 0 else 1
