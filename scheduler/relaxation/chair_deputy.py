"""Way: the chair's deputy may chair."""

from collections.abc import Iterator

from calendars.language import Text
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.prices import DEPUTY
from scheduler.relaxation.way import Way

KIND = "chair_deputy"


def chair_deputy(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """`chair_deputy = true` for the body, where one of its chairs has a deputy."""
    meeting = bearings.meeting(demand.subject[0])
    body = bearings.body_of(meeting.id)
    if body is None or meeting.chair_deputy:
        return
    if not any(bearings.year.posts[post].deputy for post in meeting.chairs):
        return
    series = bearings.year.series[meeting.series]
    text = Text(
        da=f"Lad forpersonens stedfortræder lede {series.name}",
        en=f"Let the chair's deputy chair {series.name}",
    )
    edits = bearings.text.put((*body, "chair_deputy"), "true")
    yield Way(KIND, series.id, DEPUTY, text, edits)
