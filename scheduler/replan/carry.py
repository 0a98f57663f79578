"""An old plan as the changed year would have it, before anything is decided anew."""

from dataclasses import replace

from calendars.meetings import Meeting
from calendars.plan import Placement, Plan, RouteStep, Sitting
from constraints.route import Route
from constraints.year import Year


def carry(year: Year, before: Plan) -> Plan:
    """What of a plan still speaks of the year: it may break rules, but it is not misshapen.

    Meetings that are gone are left out, new ones stand nowhere. Seats, rooms, people and routes that
    are gone, or that a meeting has no longer, are nobody and nothing; given meetings stand where they
    are given.
    """
    placements = [
        _placement(year, meeting, before.by_meeting.get(meeting.id))
        for meeting in year.meetings
        if meeting.given is not None or _lies_on_grid(year, before.by_meeting.get(meeting.id))
    ]
    dropped = [name for name in before.dropped if name in year.by_id and year.by_id[name].optional]
    return Plan.of(placements, dropped, _routes(year, before))


def _lies_on_grid(year: Year, placement: Placement | None) -> bool:
    return placement is not None and year.grid.holds(placement.slot)


def _placement(year: Year, meeting: Meeting, old: Placement | None) -> Placement:
    if meeting.given is not None or old is None:
        assert meeting.given is not None
        return Placement(meeting.id, meeting.given)
    sittings = {one.post: one for one in old.sittings if one.person is None or one.person in year.persons}
    seated = tuple(sittings.get(seat.post, Sitting(seat.post)) for seat in meeting.seats)
    return replace(
        old,
        room=old.room if meeting.needs_room and old.room in year.rooms else None,
        chair=old.chair if meeting.chairs and old.chair in year.persons else None,
        caseworker=old.caseworker if meeting.caseworkers and old.caseworker in year.persons else None,
        sittings=tuple(sorted(seated, key=lambda one: one.post)),
    )


def _routes(year: Year, before: Plan) -> list[tuple[str, tuple[RouteStep, ...]]]:
    old = {route: {step.body: step.meeting for step in steps} for route, steps in before.routes}
    found = []
    for rule in year.rules:
        if isinstance(rule, Route):
            had = old.get(rule.name, {})
            steps = [(body, had.get(body)) for body in rule.through]
            kept = (RouteStep(body, name if name in year.by_id else None) for body, name in steps)
            found.append((rule.name, tuple(kept)))
    return found
