"""A solver's solution -> plan."""

from collections.abc import Callable, Iterable

from calendars.meetings import Meeting, Seat
from calendars.plan import Placement, Plan, Role, RouteStep, Sitting
from constraints.rooms import room_kinds
from constraints.route import Route
from constraints.unknowns import Attends, Carries, Chairs, Held, InRoom, Truth, Works
from scheduler.model.build import Model
from scheduler.model.colour import colour_rooms
from scheduler.model.starts import Truthy


def decode(model: Model, value: Callable[[Truthy], int], base: Plan | None = None) -> Plan:
    """The plan that a solution describes; `value` gives each variable's value in it.

    Whatever the model leaves out stands as in `base`.
    """
    true = [asked for asked, literal in model.variables.known.items() if value(literal)]
    decided = {asked.meeting for asked in model.variables.known if isinstance(asked, Held)}
    held = {asked.meeting for asked in true if isinstance(asked, Held)}
    left = base or Plan()
    placements = [one for one in left.placements if one.meeting not in decided]
    kinds = {one.meeting: _kind(model, one) for one in placements if one.room is not None}
    placements += _placements(model, value, true, held)
    kinds |= {asked.meeting: asked.rooms for asked in true if isinstance(asked, InRoom)}
    dropped = [meeting for meeting in left.dropped if meeting not in decided]
    dropped += [meeting for meeting in decided if meeting not in held]
    roomed = colour_rooms(model.year, placements, kinds, left)
    return Plan.of(roomed, dropped, _routes(model, true, decided, left))


def _placements(
    model: Model, value: Callable[[Truthy], int], true: list[Truth], held: set[str]
) -> Iterable[Placement]:
    chairs = {asked.meeting: asked.person for asked in true if isinstance(asked, Chairs)}
    works = {asked.meeting: asked.person for asked in true if isinstance(asked, Works)}
    sittings: dict[str, list[tuple[str, str, Role]]] = {}
    for asked in true:
        if isinstance(asked, Attends):
            sittings.setdefault(asked.meeting, []).append((asked.post, asked.person, asked.role))
    for meeting in model.year.meetings:
        if meeting.id in held:
            slot = model.year.grid.slot(model.variables.starts(meeting.id).read(value))
            seated = _seated(meeting, sittings.get(meeting.id, []))
            yield Placement(meeting.id, slot, None, chairs.get(meeting.id), works.get(meeting.id), seated)


def _seated(meeting: Meeting, taken: list[tuple[str, str, Role]]) -> tuple[Sitting, ...]:
    """Every seat of the meeting, with whoever sits on it."""
    if meeting.given is not None:
        return ()
    by_post = {post: Sitting(post, person, role) for post, person, role in taken}
    return tuple(by_post.get(seat.post, Sitting(seat.post)) for seat in sorted(meeting.seats, key=_post))


def _post(seat: Seat) -> str:
    return seat.post


def _kind(model: Model, placement: Placement) -> tuple[str, ...]:
    """The rooms that differ in nothing from a placement's room."""
    kinds = room_kinds(model.year, model.year.by_id[placement.meeting])
    return next(kind for kind in kinds if placement.room in kind)


def _routes(
    model: Model, true: list[Truth], decided: set[str], base: Plan
) -> list[tuple[str, tuple[RouteStep, ...]]]:
    """Each route's steps; at a meeting that is not decided here, the item stays on or off the agenda."""
    carried = {(asked.route, asked.meeting) for asked in true if isinstance(asked, Carries)}
    for route, steps in base.routes:
        carried |= {(route, step.meeting) for step in steps if step.meeting and step.meeting not in decided}
    routes = []
    for rule in model.year.rules:
        if isinstance(rule, Route):
            at = {
                m.id for body in rule.through for m in model.year.select(body) if (rule.name, m.id) in carried
            }
            steps = tuple(
                RouteStep(body, next((m.id for m in model.year.select(body) if m.id in at), None))
                for body in rule.through
            )
            routes.append((rule.name, steps))
    return routes
