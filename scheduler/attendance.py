"""Who may still be counted on, once every meeting has its slot."""

from dataclasses import replace

from calendars.meetings import Meeting
from calendars.plan import Placement, Plan
from constraints.year import Year
from scheduler.occupancy import Occupancy


def fill_seats(year: Year, plan: Plan) -> Plan:
    """Marks everybody present who can be: the plan with its empty seats taken where nothing forbids.

    A solver leaves a seat empty where taking it does not pay: an optional seat, or a tier that ran
    out of time. Wanted seats come first; nobody is put in two meetings, nor above a limit.
    """
    occupancy = Occupancy(year)
    occupancy.add(plan)
    placements = []
    for placement in plan.placements:
        meeting = year.by_id[placement.meeting]
        placements.append(placement if meeting.given else _fill(meeting, placement, occupancy))
    return Plan.of(placements, plan.dropped, plan.routes)


def _fill(meeting: Meeting, placement: Placement, occupancy: Occupancy) -> Placement:
    sittings = {sitting.post: sitting for sitting in placement.sittings}
    present = {sitting.person for sitting in placement.sittings} | {placement.caseworker}
    there = {person for person in present if person is not None}
    for seat in sorted(meeting.seats, key=lambda seat: (seat.attendance == "optional", seat.post)):
        sitting = sittings.get(seat.post)
        if sitting is not None and sitting.person is not None:
            continue
        found = occupancy.sitter(meeting, seat.post, placement.slot, there)
        if found.person is not None:
            occupancy.join(meeting, placement.slot, (found.person, seat.post))
            there.add(found.person)
        sittings[seat.post] = found
    return replace(placement, sittings=tuple(sorted(sittings.values(), key=lambda one: one.post)))
