"""A priced day may be used, at its price."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from calendars.grid import Slot
from calendars.language import Text
from calendars.meetings import Meeting
from constraints.rule import PREFERENCE, SlotRule
from constraints.year import Year


class PricedDays(SlotRule):
    """A meeting on a priced day, such as one in a school holiday, costs the day's price."""

    type: Literal["priced_days"] = "priced_days"
    tier: int | None = PREFERENCE

    by_day: ClassVar[bool] = True
    kind: ClassVar[str] = "priced"
    parts: ClassVar = {"priced": ("meeting",)}
    demands: ClassVar = {
        "priced": Text(
            da="{meeting} holdes helst uden for ferieuger",
            en="{meeting} is preferably held outside holiday weeks",
        )
    }
    breaches: ClassVar = {
        "priced": Text(
            da="{meeting} ligger {day} ({names})",
            en="{meeting} lies on {day} ({names})",
        )
    }

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        return year.days.price(slot.day)

    def reason(self, year: Year, meeting: Meeting, slot: Slot) -> Mapping[str, object]:
        return {"names": year.days.price_names(slot.day)}
