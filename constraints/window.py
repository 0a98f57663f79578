"""A meeting lies in its window, while its body is seated."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from calendars.grid import Slot
from calendars.language import Text
from calendars.meetings import Meeting
from constraints.rule import SlotRule
from constraints.year import Year


class InWindow(SlotRule):
    """A meeting lies on a day of its window on which its body exists.

    Bodies are seated from a day to a day (note, A.1: "nedsættes for en 4-årig periode"; C.1:
    temagrupper come and go).
    """

    type: Literal["window"] = "window"

    by_day: ClassVar[bool] = True
    kind: ClassVar[str] = "window"
    parts: ClassVar = {"window": ("meeting",)}
    demands: ClassVar = {
        "window": Text(
            da="{meeting} holdes i sit vindue, mens organet er nedsat",
            en="{meeting} is held in its window, while its body is seated",
        )
    }
    breaches: ClassVar = {
        "window": Text(
            da="{meeting} ligger {day}, uden for vinduet {window}",
            en="{meeting} lies on {day}, outside its window {window}",
        )
    }

    def amount(self, year: Year, meeting: Meeting, slot: Slot) -> int:
        seated = year.series[meeting.series].seated
        exists = seated is None or seated[0] <= slot.day <= seated[1]
        return 0 if exists and slot.day in meeting.window else 1

    def prices(self, year: Year, meeting: Meeting, mask: int) -> dict[int, int]:
        """The same as asking `amount` of every day, by whole masks."""
        seated = year.series[meeting.series].seated
        admitted = mask & year.window_mask(meeting)
        if seated is not None:
            admitted &= year.grid.span_mask(*seated)
        return {0: admitted, 1: mask & ~admitted}

    def reason(self, year: Year, meeting: Meeting, slot: Slot) -> Mapping[str, object]:
        window = meeting.window
        return {"window": Text(da=window.say("da"), en=window.say("en"))}
