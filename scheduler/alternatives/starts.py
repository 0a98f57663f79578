"""The starts at which one meeting could be held, if only nothing else were."""

from dataclasses import replace

from calendars.meetings import Meeting
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.narrowing import narrow


def starts_of(year: Year, *meetings: Meeting) -> dict[str, int]:
    """For each of the meetings the grid starts that no rule excludes whatever else is decided.

    The same as in the candidates of the whole year, without asking about its other meetings.
    """
    alone = replace(year, meetings=meetings)
    return narrow(alone, find_candidates(alone)).masks
