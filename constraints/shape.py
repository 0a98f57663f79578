"""Whether a plan speaks only of what its year has."""

from collections import Counter
from collections.abc import Iterator

from calendars.plan import Placement, Plan
from constraints.year import Year


def misshapen(year: Year, plan: Plan) -> Iterator[str]:
    """A sentence for each thing in the plan that the year does not have, or has otherwise.

    Meetings placed twice, placed and dropped, or unknown; given meetings placed elsewhere; starts
    off the grid; unknown people, posts, rooms.
    """
    placed = Counter(placement.meeting for placement in plan.placements)
    placed.update(plan.dropped)
    for meeting, count in sorted(placed.items()):
        if meeting not in year.by_id:
            yield f"meeting {meeting} is not in the year"
        elif count > 1:
            yield f"meeting {meeting} stands {count} times in the plan"
    for placement in plan.placements:
        if placement.meeting in year.by_id:
            yield from _placement(year, placement)
    for meeting in plan.dropped:
        if meeting in year.by_id and year.by_id[meeting].given is not None:
            yield f"meeting {meeting} has a given date and cannot be dropped"
    for given in year.meetings:
        if given.given is not None and given.id not in plan.by_meeting:
            yield f"meeting {given.id} has a given date but is not in the plan"
    routes = {rule.name for rule in year.rules if getattr(rule, "type", "") == "route"}
    for route, steps in plan.routes:
        if route not in routes:
            yield f"route {route} is not in the year"
        for step in steps:
            if step.meeting is not None and step.meeting not in year.by_id:
                yield f"route {route} passes {step.meeting}, which is not in the year"


def _placement(year: Year, placement: Placement) -> Iterator[str]:
    where = f"meeting {placement.meeting}"
    meeting = year.by_id[placement.meeting]
    if meeting.given is not None and placement.slot != meeting.given:
        yield f"{where} is placed {placement.slot} but its date is given"
    if not year.grid.holds(placement.slot):
        yield f"{where} starts {placement.slot}, which is no start of the grid"
    if placement.room is not None and placement.room not in year.rooms:
        yield f"{where} is in room {placement.room}, which is not in the year"
    for person in (placement.chair, placement.caseworker):
        if person is not None and person not in year.persons:
            yield f"{where} names {person}, who is not in the year"
    for sitting in placement.sittings:
        if meeting.seat(sitting.post) is None:
            yield f"{where} has no seat for {sitting.post}"
        if sitting.person is not None and sitting.person not in year.persons:
            yield f"{where} seats {sitting.person}, who is not in the year"
        if (sitting.person is None) != (sitting.role is None):
            yield f"{where} seats {sitting.person} as {sitting.role}"
