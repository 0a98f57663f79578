"""The meetings that stand in the way of some others, the nearest first."""

from collections.abc import Iterable

from calendars.plan import Plan
from constraints.mentions import meetings
from constraints.year import Year
from scheduler.model.build import Postings


def neighbours(year: Year, plan: Plan, postings: Postings, moving: frozenset[str]) -> tuple[str, ...]:
    """The planned meetings that share a demand with one of `moving`, by days from its old date."""
    planned = {meeting.id for meeting in year.planned}
    found: set[str] = set()
    for mentioned in {meetings(posting) for _, posting in postings}:
        if mentioned & moving:
            found |= mentioned & planned
    days = [plan.by_meeting[one].slot.day for one in moving if one in plan.by_meeting]

    def apart(meeting: str) -> tuple[int, str]:
        placement = plan.by_meeting.get(meeting)
        if placement is None or not days:
            return 0, meeting
        return min(abs(placement.slot.day - day).days for day in days), meeting

    return tuple(sorted(found - moving, key=apart))


def first_of(listed: Iterable[str], most: int) -> frozenset[str]:
    """The first so many."""
    return frozenset(list(listed)[:most])
