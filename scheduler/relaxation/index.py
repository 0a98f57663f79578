"""The kinds of ways there are, by the kind of demand that each of them eases."""

from collections.abc import Callable, Iterator

from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.chair_deputy import chair_deputy
from scheduler.relaxation.drop_meeting import drop_meeting
from scheduler.relaxation.ease_count import ease_count
from scheduler.relaxation.ease_gap import ease_gap
from scheduler.relaxation.ease_seat import ease_seat
from scheduler.relaxation.lower_quorum import lower_quorum
from scheduler.relaxation.open_days import open_days
from scheduler.relaxation.raise_limit import raise_limit
from scheduler.relaxation.rooms_elsewhere import rooms_elsewhere
from scheduler.relaxation.way import Way
from scheduler.relaxation.widen_window import widen_window

Kind = Callable[[Bearings, Demand, Conflict], Iterator[Way]]

WAYS: dict[str, tuple[Kind, ...]] = {
    "held": (drop_meeting,),
    "window": (widen_window,),
    "closed": (open_days,),
    "quorum": (lower_quorum,),
    "chair": (chair_deputy,),
    "required": (ease_seat,),
    "rooms": (rooms_elsewhere,),
    "precedence": (ease_gap,),
    "prepared_by": (ease_gap,),
    "reports_to": (ease_gap,),
    "route": (ease_gap,),
    "spacing": (ease_gap,),
    "series_count": (ease_count,),
    "max_load": (raise_limit,),
}
"""A new way is a file and a line here. What nobody offers to change: engagements, public holidays,
hours, pins, the theme's speaker, that a person is in one place at a time."""


def ways_out_of(bearings: Bearings, conflict: Conflict) -> Iterator[Way]:
    """Every single change that eases a demand of the conflict, by demand; each may be too little."""
    for demand in sorted(conflict.demands):
        for kind in WAYS.get(demand.kind, ()):
            yield from kind(bearings, demand, conflict)
