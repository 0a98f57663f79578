"""Plans spoilt on purpose, one decision at a time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from calendars.grid import Slot
from calendars.plan import Placement, Plan, RouteStep, Sitting


def _changed(plan: Plan, meeting: str, change: Callable[[Placement], Placement]) -> Plan:
    placements = [change(one) if one.meeting == meeting else one for one in plan.placements]
    return Plan.of(placements, plan.dropped, plan.routes)


def moved(plan: Plan, meeting: str, day: date, minute: int | None = None) -> Plan:
    """The meeting on another day, at the same hour unless one is given."""
    return _changed(
        plan, meeting, lambda one: replace(one, slot=Slot(day, one.slot.minute if minute is None else minute))
    )


def without(plan: Plan, meeting: str, *posts: str) -> Plan:
    """Nobody on some posts' seats, and nobody in the chair who sat there."""
    return _changed(plan, meeting, lambda one: _emptied(one, set(posts)))


def _emptied(placement: Placement, posts: set[str]) -> Placement:
    gone = {sitting.person for sitting in placement.sittings if sitting.post in posts}
    sittings = tuple(Sitting(one.post) if one.post in posts else one for one in placement.sittings)
    return replace(placement, sittings=sittings, chair=None if placement.chair in gone else placement.chair)


def chaired(plan: Plan, meeting: str, person: str | None) -> Plan:
    """Another person in the chair, or nobody."""
    return _changed(plan, meeting, lambda one: replace(one, chair=person))


def worked(plan: Plan, meeting: str, person: str) -> Plan:
    """Another caseworker."""
    return _changed(plan, meeting, lambda one: replace(one, caseworker=person))


def dropped(plan: Plan, *meetings: str) -> Plan:
    """The meetings not held."""
    held = [one for one in plan.placements if one.meeting not in meetings]
    return Plan.of(held, {*plan.dropped, *meetings}, plan.routes)


def rerouted(plan: Plan, route: str, body: str, meeting: str | None) -> Plan:
    """A route that passes another meeting of a body, or none."""

    def passing(name: str, one: RouteStep) -> RouteStep:
        return RouteStep(body, meeting) if (name, one.body) == (route, body) else one

    routes = [(name, tuple(passing(name, one) for one in steps)) for name, steps in plan.routes]
    return Plan.of(plan.placements, plan.dropped, routes)


def step(plan: Plan, route: str, body: str) -> str | None:
    """The meeting at which a route passes a body, as far as it gets."""
    return next((one.meeting for one in dict(plan.routes).get(route, ()) if one.body == body), None)


def day_of(plan: Plan, meeting: str) -> date:
    """The day a meeting is held on."""
    return plan.by_meeting[meeting].slot.day
