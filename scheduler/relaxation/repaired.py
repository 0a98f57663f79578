"""A plan of a changed year out of a plan of another: only some meetings are placed anew."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice

from calendars.meetings import Meeting
from calendars.plan import Placement, Plan
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.routes import assign_routes
from scheduler.staff import Staff

_TRIED = 6
"""Starts that are tried for each meeting placed anew: this is to be quick, not to be thorough."""
_ROUNDS = 3


def repaired(year: Year, plan: Plan, anew: Collection[str]) -> Plan | None:
    """A verified plan that keeps the placements of all meetings but `anew`; None when none is found.

    Meetings that break a rule then are placed anew as well, for a round or two.
    """
    moved = set(anew)
    for _ in range(_ROUNDS):
        broken: set[str] = set()
        for whole in _wholes(year, plan, moved):
            verdict = verify(year, whole)
            if verdict.holds:
                return whole
            keys = [finding.violation.key for finding in verdict.broken]
            broken = broken or {str(part) for key in keys for part in key if part in year.by_id}
        if broken <= moved:
            return None
        moved |= broken
    return None


def _wholes(year: Year, plan: Plan, anew: Collection[str]) -> Iterator[Plan]:
    """The plan with some meetings placed anew, in a few ways."""
    kept = [
        placement
        for placement in plan.placements
        if placement.meeting in year.by_id and placement.meeting not in anew
    ]
    held = {placement.meeting for placement in kept}
    missing = [meeting for meeting in year.planned if meeting.id not in held]
    some = [meeting for meeting in missing if meeting.id in anew]
    masks = find_candidates(replace(year, meetings=tuple(some))).masks
    for placements in _placed(year, kept, some, masks):
        there = {placement.meeting for placement in placements}
        dropped = [meeting.id for meeting in year.planned if meeting.id not in there]
        yield assign_routes(year, Plan.of(placements, dropped))


def _placed(
    year: Year, kept: list[Placement], some: list[Meeting], masks: dict[str, int]
) -> Iterator[list[Placement]]:
    """The kept placements with the others at their first free starts, the last one at several."""
    staff = Staff(year)
    for placement in kept:
        staff.take(year.by_id[placement.meeting], placement)
    placements = list(kept)
    for number, meeting in enumerate(some):
        found = (staff.placement(meeting, slot) for slot in year.grid.slots(masks[meeting.id]))
        free = (placement for placement in found if placement is not None)
        if number == len(some) - 1:
            for placement in islice(free, _TRIED):
                yield [*placements, placement]
            return
        first = next(free, None)
        if first is None:
            return
        staff.take(meeting, first)
        placements.append(first)
    yield placements
