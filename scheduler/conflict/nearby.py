"""A year without the demands set aside, made so that a plan of it is soon constructed."""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta

from calendars.grid import Grid
from calendars.meetings import Meeting
from calendars.window import Window
from constraints.year import Year
from scheduler.conflict.demand import Demand, held, window

_NEAR = timedelta(14)
"""A window set aside is widened by so much on each side: enough, and the order of things is kept."""


def nearby(year: Year, aside: Collection[Demand]) -> Year:
    """The year with some windows widened and some meetings no longer needed.

    Every plan of it keeps all demands but those aside; not every such plan is one of it.
    """
    return replace(year, meetings=tuple(_near(meeting, year.grid, aside) for meeting in year.meetings))


def _near(meeting: Meeting, grid: Grid, aside: Collection[Demand]) -> Meeting:
    if window(meeting.id) in aside:
        wider = [
            (max(grid.first, first - _NEAR), min(grid.last, last + _NEAR))
            for first, last in meeting.window.ranges
            if last >= grid.first and first <= grid.last
        ]
        known = Window(meeting.window.words, tuple(wider) or meeting.window.ranges)
        day = meeting.ordered_by or meeting.window.first
        meeting = replace(meeting, window=known, ordered_by=day)
    return replace(meeting, optional=True) if held(meeting.id) in aside else meeting
