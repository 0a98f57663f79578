"""Way: a quorum is lowered by one."""

from collections.abc import Iterator

from calendars.language import Text
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.prices import QUORUM
from scheduler.relaxation.way import Way
from scheduler.year_file.positions import KeyPath

KIND = "lower_quorum"


def lower_quorum(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """One person less in one group, at all meetings of the body; never below one."""
    meeting, group = demand.subject
    body = bearings.body_of(meeting)
    if body is not None:
        way = _next(bearings, meeting, (*body, "quorum", group), 1)
        if way is not None:
            yield way


def _next(bearings: Bearings, meeting: str, path: KeyPath, less: int) -> Way | None:
    quorum = bearings.whole_number(path)
    if quorum is None or quorum - less < 1:
        return None
    series = bearings.year.series[bearings.meeting(meeting).series]
    text = Text(
        da=f"Sænk kravet til fremmøde i {series.name}, gruppen {path[-1]}, fra {quorum} til {quorum - less}",
        en=f"Lower the quorum of {series.name}, group {path[-1]}, from {quorum} to {quorum - less}",
    )
    edits = bearings.text.put(path, str(quorum - less))
    target = f"{series.id}, {path[-1]}"
    return Way(
        KIND, target, QUORUM * less, text, edits, less, lambda: _next(bearings, meeting, path, less + 1)
    )
