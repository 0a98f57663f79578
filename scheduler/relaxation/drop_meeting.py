"""Way: a "ca." meeting is left out of the year."""

from collections.abc import Iterator

from calendars.language import Text
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.prices import LEAST_DROP
from scheduler.relaxation.way import Way

KIND = "drop_meeting"


def drop_meeting(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """The meeting is struck from its body's list, at its price. Others than "ca." are never offered."""
    meeting = bearings.meeting(demand.subject[0])
    path = bearings.written(meeting.id)
    if path is None or not meeting.optional:
        return
    text = Text(da=f"Undvær »ca.«-mødet {meeting.title}", en=f'Do without the "ca." meeting {meeting.title}')
    yield Way(KIND, meeting.id, max(LEAST_DROP, meeting.drop_price), text, bearings.text.remove(path))
