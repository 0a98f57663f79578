"""Which of several equal rooms each meeting gets."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from calendars.plan import Placement, Plan
from constraints.year import Year


def colour_rooms(
    year: Year, placements: Iterable[Placement], kinds: Mapping[str, tuple[str, ...]], before: Plan
) -> list[Placement]:
    """Each meeting gets one room of its kind, the one it had `before` where that is free.

    Taken by start, the first room that is free again always exists: intervals of which at most n
    overlap colour with n rooms.
    """
    free_from: dict[str, tuple[date, int]] = {}
    found = []
    for placement in sorted(placements, key=lambda one: (one.slot, one.meeting)):
        had = before.by_meeting.get(placement.meeting)
        kind = kinds.get(placement.meeting, ())
        room = None
        for candidate in sorted(kind, key=lambda one: had is None or one != had.room):
            day, until = free_from.get(candidate, (None, 0))
            if day != placement.slot.day or until <= placement.slot.minute:
                room = candidate
                break
        if room is not None:
            end = placement.slot.minute + year.by_id[placement.meeting].minutes
            free_from[room] = (placement.slot.day, end)
        found.append(replace(placement, room=room))
    return found
