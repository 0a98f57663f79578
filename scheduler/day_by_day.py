"""Meetings whose days are chosen find their hours, a day at a time."""

from calendars.meetings import Meeting
from calendars.plan import Placement
from scheduler.builder import Builder

_TRIES = 30
"""Orders in which the meetings of one day are tried, at most."""


def place_on(builder: Builder, meetings: list[Meeting], day: int) -> list[Meeting]:
    """Places the meetings on the day (grid day number), and returns those that found no place there.

    Whoever is left over is tried first the next time, until nobody is, or the tries are: the order in
    which the fewest are left counts. Starts are tried those that promise to cost least first.
    """
    best: list[Placement] = []
    left, order = meetings, meetings
    for _ in range(_TRIES):
        placed = [placement for meeting in order if (placement := builder.place_on(meeting, day))]
        builder.lift(placed)
        there = {placement.meeting for placement in placed}
        over = [meeting for meeting in order if meeting.id not in there]
        if len(over) < len(left) or not best:
            best, left = placed, over
        if not over:
            break
        order = over + [meeting for meeting in order if meeting.id in there]
    builder.put(best)
    return left
