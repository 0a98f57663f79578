"""The starts at which a meeting could be held, if only nothing else were."""

from calendars.meetings import Meeting
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.narrowing import narrow


def starts_of(year: Year, *meetings: Meeting) -> dict[str, int]:
    """For each of the meetings the grid starts that no rule excludes whatever else is decided."""
    return narrow(year, find_candidates(year, meetings=meetings)).masks
