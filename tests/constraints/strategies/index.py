"""The strategy of each rule: a new rule has a file here and a line below.

A strategy has `CASES`, small years with a plan that the contract is held against, and `FAULTS`, mistakes
in the rule's source that something must catch: pairs of what stands there and what is put in its place,
by the face they are on - "post", "check", or "both".
"""

from constraints.index import RULES
from tests.constraints.strategies import (
    attendance,
    availability,
    avoid,
    carried_over,
    caseworker,
    caseworker_load,
    chair,
    chair_turns,
    closed_days,
    held,
    keep,
    keep_held,
    max_load,
    no_double_booking,
    opening_hours,
    precedence,
    preferred_time,
    prepared_by,
    priced_days,
    quorum,
    reports_to,
    representation,
    rooms,
    route,
    seats,
    series_count,
    spacing,
    together,
    urgency,
    window,
)

_BY_TYPE = {
    "window": window,
    "closed_days": closed_days,
    "opening_hours": opening_hours,
    "keep": keep,
    "avoid": avoid,
    "availability": availability,
    "seats": seats,
    "attendance": attendance,
    "quorum": quorum,
    "chair": chair,
    "chair_turns": chair_turns,
    "representation": representation,
    "caseworker": caseworker,
    "caseworker_load": caseworker_load,
    "held": held,
    "keep_held": keep_held,
    "series_count": series_count,
    "no_double_booking": no_double_booking,
    "rooms": rooms,
    "max_load": max_load,
    "precedence": precedence,
    "prepared_by": prepared_by,
    "reports_to": reports_to,
    "route": route,
    "carried_over": carried_over,
    "spacing": spacing,
    "together": together,
    "urgency": urgency,
    "preferred_time": preferred_time,
    "priced_days": priced_days,
}

TYPES = {kind.model_fields["type"].default: kind for kind in RULES}
"""Every rule by its type."""

CASES = {name: module.CASES for name, module in _BY_TYPE.items()}
"""The cases of each rule by its type."""

FAULTS = {name: module.FAULTS for name, module in _BY_TYPE.items()}
"""The faults to plant in each rule by its type."""
