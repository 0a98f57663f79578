"""The meetings that a rule's names choose."""

from collections.abc import Iterable

from calendars.meetings import Meeting
from constraints.year import Year


def chosen(year: Year, names: Iterable[str]) -> tuple[Meeting, ...]:
    """The meetings that the names mean, each once, in the year's order; no names mean all meetings."""
    wanted = {meeting.id for name in names for meeting in year.select(name)}
    if not wanted and not tuple(names):
        return year.meetings
    return tuple(meeting for meeting in year.meetings if meeting.id in wanted)


def can_meet(masks: Iterable[int], per_day: int) -> bool:
    """True when meetings of two sets of starts can meet: on one day, or late on one and early on the next.

    Sets are grid masks, `per_day` bits a day.
    """
    seen = 0
    for mask in masks:
        days = _days(mask, per_day)
        if seen & (days | days << 1 | days >> 1):
            return True
        seen |= days
    return False


def _days(mask: int, per_day: int) -> int:
    days, number = 0, 0
    day_mask = (1 << per_day) - 1
    while mask:
        if mask & day_mask:
            days |= 1 << number
        mask >>= per_day
        number += 1
    return days
