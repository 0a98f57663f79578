"""Some weekdays, hours and weeks suit better than others."""

from datetime import date
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
        return self._of_day(meeting, slot.day) + self._of_hour(meeting, slot.minute)

    def prices(self, year: Year, meeting: Meeting, mask: int) -> dict[int, int]:
        # A day has its price and an hour its own: no start has to be asked for by itself.
        grid = year.grid
        hours: dict[int, int] = {}
        for position in range(grid.per_day):
            price = self._of_hour(meeting, position * grid.step)
            hours[price] = hours.get(price, 0) | 1 << position
        found: dict[int, int] = {}
        for number in grid.day_numbers(mask):
            of_day, here = self._of_day(meeting, grid.day(number)), grid.of_day(mask, number)
            for price, positions in hours.items():
                if here & positions:
                    starts, total = (here & positions) << (number * grid.per_day), of_day + price
                    found[total] = found.get(total, 0) | starts
        return found

    def _of_day(self, meeting: Meeting, day: date) -> int:
        weeks = abs((day - meeting.window.nominal).days) // 7
        return self.weekdays.get(day.isoweekday(), 0) + self.nominal * weeks

    def _of_hour(self, meeting: Meeting, minute: int) -> int:
        if self.hours is None:
            return 0
        first, last = self.hours
        return self.outside_hours if minute < first or minute + meeting.minutes > last else 0
