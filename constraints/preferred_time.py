"""Some weekdays, hours and weeks suit better than others."""

from typing import ClassVar, Literal

from pydantic import Field

from calendars.grid import Slot
from calendars.language import Text
from calendars.meetings import Meeting
from constraints.rule import PREFERENCE, SlotRule
from constraints.selection import chosen
from constraints.year import Year


class PreferredTime(SlotRule):
    """A start is charged for its weekday, its hour, and whole weeks from the window's nominal point.

    `weekdays` maps ISO weekdays (1 is Monday) to prices. A meeting that begins before or ends after
    the preferred `hours` (minutes after midnight) costs `outside_hours`. `nominal` is the price of
    each whole week away from the middle of the window. `meetings` names meetings or series; empty
    means all.
    """

    type: Literal["preferred_time"] = "preferred_time"
    tier: int | None = PREFERENCE
    meetings: tuple[str, ...] = ()
    weekdays: dict[int, int] = Field(default_factory=dict)
    hours: tuple[int, int] | None = None
    outside_hours: int = Field(default=1, ge=0)
    nominal: int = Field(default=0, ge=0)

    kind: ClassVar[str] = "time"
    parts: ClassVar = {"time": ("meeting",)}
    demands: ClassVar = {
        "time": Text(
            da="{meeting} holdes helst på et foretrukket tidspunkt",
            en="{meeting} is preferably held at a preferred time",
        )
    }
    breaches: ClassVar = {
        "time": Text(
            da="{meeting} ligger {day} kl. {time}, uden for de foretrukne tidspunkter",
            en="{meeting} lies on {day} at {time}, outside the preferred times",
        )
    }

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return chosen(year, self.meetings)

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        price = self.weekdays.get(slot.day.isoweekday(), 0)
        if self.hours is not None:
            first, last = self.hours
            if slot.minute < first or slot.minute + meeting.minutes > last:
                price += self.outside_hours
        weeks = abs((slot.day - meeting.window.nominal).days) // 7
        return price + self.nominal * weeks
