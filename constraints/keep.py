"""A meeting stays where it has been put."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal

from pydantic import Field

from calendars.grid import Slot
from calendars.language import Text
from calendars.meetings import Meeting
from constraints.rule import SlotRule
from constraints.year import Year


class Keep(SlotRule):
    """A meeting starts on `day` at `minute` (after midnight): a pin when it must hold.

    With a tier it is what a move costs.
    """

    type: Literal["keep"] = "keep"
    meeting: str
    day: date
    minute: int = Field(ge=0, lt=24 * 60)

    kind: ClassVar[str] = "moved"
    parts: ClassVar = {"moved": ("meeting",)}
    demands: ClassVar = {
        "moved": Text(
            da="{meeting} er fastlåst til {pinned_day} kl. {time}",
            en="{meeting} is pinned to {pinned_day} at {time}",
        )
    }
    breaches: ClassVar = {
        "moved": Text(
            da="{meeting} er flyttet fra {pinned_day} kl. {time}",
            en="{meeting} is moved from {pinned_day} at {time}",
        )
    }

    def _data(self, key: tuple[str | int, ...]) -> dict[str, object]:
        return super()._data(key) | {"pinned_day": self.day, "time": self.minute}

    def concerns(self, year: Year) -> tuple[Meeting, ...]:
        return year.select(self.meeting)

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        return 0 if slot == Slot(self.day, self.minute) else 1

    def reason(self, year: Year, meeting: Meeting, slot: Slot) -> Mapping[str, object]:
        return {"time": self.minute}
