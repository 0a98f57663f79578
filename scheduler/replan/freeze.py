"""Which meetings stand fast, whatever changes."""

from collections.abc import Collection
from datetime import date
from typing import Literal

from calendars.days import Days
from calendars.deadlines import deadline_day
from calendars.meetings import Meeting
from calendars.plan import Plan
from constraints.year import Year

Cause = Literal["past", "notice", "approved"]
NOTICE = 10
"""Hverdage of notice where a meeting has no deadline of its own for it."""
_CONVENING = "indkaldelse"


def frozen(
    year: Year,
    before: Plan,
    today: date,
    approved: Collection[str],
    also: Collection[str],
    notice: int = NOTICE,
) -> dict[str, Cause]:
    """The meetings that keep their day and hour, and why.

    The past is immutable. Meetings that are approved, or whose notice has gone out, stand fast too
    unless they are among `also`. Pins are rules of the year and need nothing here.
    """
    found: dict[str, Cause] = {}
    for meeting in year.planned:
        placement = before.by_meeting.get(meeting.id)
        if placement is None:
            continue
        day = placement.slot.day
        if day < today:
            found[meeting.id] = "past"
        elif meeting.id in also:
            continue
        elif convened(meeting, day, year.days, notice) <= today:
            found[meeting.id] = "notice"
        elif meeting.id in approved:
            found[meeting.id] = "approved"
    return found


def convened(meeting: Meeting, day: date, days: Days, notice: int = NOTICE) -> date:
    """The day on which notice of the meeting goes out: its own "indkaldelse", or `notice` hverdage before."""
    own = next((hverdage for name, hverdage in meeting.deadlines if name.casefold() == _CONVENING), -notice)
    return deadline_day(day, own, days)
