"""Whether a plan speaks only of what its year has."""

from collections import Counter
from collections.abc import Iterator

from calendars.grid import MINUTES_A_DAY, Slot
from calendars.language import Text, say_start
from calendars.meetings import Meeting
from calendars.plan import Placement, Plan
from constraints.shape_words import MEETING, PLACEMENT, ROUTE, say
from constraints.year import Year


def misshapen(year: Year, plan: Plan) -> Iterator[Text]:
    """A sentence for each thing in the plan that the year does not have, or has otherwise.

    Meetings placed twice, placed and dropped, or unknown; given meetings placed elsewhere, or with
    anything decided of them; starts off the grid; unknown people, posts, rooms; a chair, caseworker
    or room where the meeting has none; routes, or their bodies, that are unknown or stand twice. Who
    may chair or work a meeting that has chairs and caseworkers is for the rules to say.
    """
    placed = Counter(placement.meeting for placement in plan.placements)
    placed.update(plan.dropped)
    for meeting, count in sorted(placed.items()):
        if meeting not in year.by_id:
            yield say(MEETING["unknown"], year, unknown=meeting)
        elif count > 1:
            yield say(MEETING["twice"], year, meeting=meeting, count=count)
    for placement in plan.placements:
        if placement.meeting in year.by_id:
            yield from _placement(year, placement)
    for meeting in plan.dropped:
        if meeting in year.by_id and year.by_id[meeting].given is not None:
            yield say(MEETING["given_dropped"], year, meeting=meeting)
    for given in year.meetings:
        if given.given is not None and given.id not in plan.by_meeting:
            yield say(MEETING["given_missing"], year, meeting=given.id)
    yield from _routes(year, plan)


def _placement(year: Year, placement: Placement) -> Iterator[Text]:
    meeting, start = year.by_id[placement.meeting], _start(placement.slot)
    if meeting.given is not None and placement.slot != meeting.given:
        yield say(PLACEMENT["given"], year, meeting=meeting.id, start=start)
    if meeting.given is not None and placement != Placement(meeting.id, placement.slot):
        yield say(PLACEMENT["given_decided"], year, meeting=meeting.id)
    if not year.grid.holds(placement.slot):
        yield say(PLACEMENT["off_grid"], year, meeting=meeting.id, start=start)
    if placement.room is not None and placement.room not in year.rooms:
        yield say(PLACEMENT["room"], year, meeting=meeting.id, unknown=placement.room)
    for person in (placement.chair, placement.caseworker):
        if person is not None and person not in year.persons:
            yield say(PLACEMENT["person"], year, meeting=meeting.id, unknown=person)
    if meeting.given is None:
        yield from _superfluous(year, meeting, placement)
    for sitting in placement.sittings:
        if meeting.seat(sitting.post) is None:
            yield say(PLACEMENT["seat"], year, meeting=meeting.id, post=sitting.post)
        if sitting.person is not None and sitting.person not in year.persons:
            yield say(PLACEMENT["person"], year, meeting=meeting.id, unknown=sitting.person)
        if (sitting.person is None) != (sitting.role is None):
            yield say(PLACEMENT["role"], year, meeting=meeting.id, post=sitting.post)


def _superfluous(year: Year, meeting: Meeting, placement: Placement) -> Iterator[Text]:
    """What is decided of a meeting that leaves nothing of the kind to decide: no rule looks at it."""
    if placement.chair is not None and not meeting.chairs:
        yield say(PLACEMENT["chair"], year, meeting=meeting.id, person=placement.chair)
    if placement.caseworker is not None and not meeting.caseworkers:
        yield say(PLACEMENT["caseworker"], year, meeting=meeting.id, person=placement.caseworker)
    if placement.room is not None and not meeting.needs_room:
        yield say(PLACEMENT["no_room"], year, meeting=meeting.id, room=placement.room)


def _routes(year: Year, plan: Plan) -> Iterator[Text]:
    routes = {
        rule.name: getattr(rule, "through", ()) for rule in year.rules if getattr(rule, "type", "") == "route"
    }
    for route, count in sorted(Counter(route for route, _ in plan.routes).items()):
        if route not in routes:
            yield say(ROUTE["unknown"], year, route=route)
        elif count > 1:
            yield say(ROUTE["twice"], year, route=route, count=count)
    for route, steps in plan.routes:
        for body, count in sorted(Counter(step.body for step in steps).items()):
            if route in routes and body not in routes[route]:
                yield say(ROUTE["body"], year, route=route, body=body)
            elif count > 1:
                yield say(ROUTE["body_twice"], year, route=route, body=body, count=count)
        for step in steps:
            if step.meeting is not None and step.meeting not in year.by_id:
                yield say(ROUTE["meeting"], year, route=route, unknown=step.meeting)


def _start(slot: Slot) -> Text:
    """The day and time as people write them; a minute that no day has stays a number."""
    if 0 <= slot.minute < MINUTES_A_DAY:
        return Text(da=say_start(slot.day, slot.minute), en=say_start(slot.day, slot.minute, "en"))
    minute = str(slot.minute)[:9]
    return Text(da=f"{slot.day}, minut {minute}", en=f"{slot.day}, minute {minute}")
