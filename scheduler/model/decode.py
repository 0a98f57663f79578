"""A solver's solution -> plan."""

from collections.abc import Callable

from calendars.meetings import Meeting, Seat
from calendars.plan import Placement, Plan, Role, RouteStep, Sitting
from constraints.route import Route
from constraints.unknowns import Attends, Carries, Chairs, Held, InRoom, Truth, Works
from scheduler.model.build import Model
from scheduler.model.starts import Truthy


def decode(model: Model, value: Callable[[Truthy], int]) -> Plan:
    """The plan that a solution describes; `value` gives each variable's value in it."""
    true = [asked for asked, literal in model.variables.known.items() if value(literal)]
    held = {asked.meeting for asked in true if isinstance(asked, Held)}
    slots = {
        meeting.id: model.year.grid.slot(model.variables.starts(meeting.id).read(value))
        for meeting in model.year.meetings
        if meeting.id in held
    }
    chairs = {asked.meeting: asked.person for asked in true if isinstance(asked, Chairs)}
    works = {asked.meeting: asked.person for asked in true if isinstance(asked, Works)}
    sittings: dict[str, list[tuple[str, str, Role]]] = {}
    for asked in true:
        if isinstance(asked, Attends):
            sittings.setdefault(asked.meeting, []).append((asked.post, asked.person, asked.role))
    placements = [
        Placement(
            meeting.id,
            slots[meeting.id],
            None,
            chairs.get(meeting.id),
            works.get(meeting.id),
            _seated(meeting, sittings.get(meeting.id, [])),
        )
        for meeting in model.year.meetings
        if meeting.id in held
    ]
    kinds = {asked.meeting: asked.rooms for asked in true if isinstance(asked, InRoom)}
    dropped = [meeting.id for meeting in model.year.meetings if meeting.id not in held]
    return Plan.of(_with_rooms(model, placements, kinds), dropped, _routes(model, true))


def _seated(meeting: Meeting, taken: list[tuple[str, str, Role]]) -> tuple[Sitting, ...]:
    """Every seat of the meeting, with whoever sits on it."""
    if meeting.given is not None:
        return ()
    by_post = {post: Sitting(post, person, role) for post, person, role in taken}
    return tuple(by_post.get(seat.post, Sitting(seat.post)) for seat in sorted(meeting.seats, key=_post))


def _post(seat: Seat) -> str:
    return seat.post


def _with_rooms(
    model: Model, placements: list[Placement], kinds: dict[str, tuple[str, ...]]
) -> list[Placement]:
    """Each meeting gets one room of its kind.

    Taken by start, the first room that is free again always exists: intervals of which at most n
    overlap colour with n rooms.
    """
    free_from: dict[str, tuple[object, int]] = {}
    found = []
    for placement in sorted(placements, key=lambda one: (one.slot, one.meeting)):
        room = None
        for candidate in kinds.get(placement.meeting, ()):
            day, until = free_from.get(candidate, (None, 0))
            if day != placement.slot.day or until <= placement.slot.minute:
                room = candidate
                break
        if room is not None:
            minutes = model.year.by_id[placement.meeting].minutes
            free_from[room] = (placement.slot.day, placement.slot.minute + minutes)
        found.append(
            Placement(
                placement.meeting,
                placement.slot,
                room,
                placement.chair,
                placement.caseworker,
                placement.sittings,
            )
        )
    return found


def _routes(model: Model, true: list[Truth]) -> list[tuple[str, tuple[RouteStep, ...]]]:
    carried = {(asked.route, asked.meeting) for asked in true if isinstance(asked, Carries)}
    routes = []
    for rule in model.year.rules:
        if isinstance(rule, Route):
            steps = tuple(
                RouteStep(
                    body, next((m.id for m in model.year.select(body) if (rule.name, m.id) in carried), None)
                )
                for body in rule.through
            )
            routes.append((rule.name, steps))
    return routes
