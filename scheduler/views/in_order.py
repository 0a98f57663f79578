"""Meetings in the order in which lists have them."""

from collections.abc import Iterable

from calendars.grid import Slot
from calendars.meetings import Meeting
from calendars.plan import Plan


def in_order(plan: Plan, meetings: Iterable[Meeting]) -> list[Meeting]:
    """By time, then by id; a meeting that is not held stands where its window begins."""

    def when(meeting: Meeting) -> tuple[Slot, str]:
        held = plan.by_meeting.get(meeting.id)
        return held.slot if held else Slot(meeting.window.first, 0), meeting.id

    return sorted(meetings, key=when)
