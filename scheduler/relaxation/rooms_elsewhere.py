"""Way: a body or a campaign finds its rooms elsewhere."""

from collections.abc import Iterator

from calendars.language import Text
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.prices import ROOM
from scheduler.relaxation.way import Way

KIND = "rooms_elsewhere"


def rooms_elsewhere(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """`room = false` for one of the bodies or campaigns that the conflict is about."""
    meetings = [bearings.meeting(meeting) for meeting in conflict.meetings]
    here = {one.series: None for one in meetings if one.needs_room and one.place == demand.subject[0]}
    for series in here:
        table = bearings.series_table(series)
        if table is None:
            continue
        name = bearings.year.series[series].name
        text = Text(
            da=f"Find lokaler til {name} uden for listen over lokaler",
            en=f"Find rooms for {name} beyond the list of rooms",
        )
        yield Way(KIND, series, ROOM, text, bearings.text.put((*table, "room"), "false"))
