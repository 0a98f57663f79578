"""Which meetings carry each route's item, when the meetings are placed."""

from calendars.plan import Plan, RouteStep
from constraints.reading import Reading
from constraints.route import Route
from constraints.year import Year


def assign_routes(year: Year, plan: Plan) -> Plan:
    """The plan with every route on meetings that keep its gaps, as early as can be.

    A route without any way through keeps the steps it reaches; the verifier then says so.
    """
    reading = Reading(year, plan)
    routes = [(rule.name, find_steps(reading, rule)) for rule in year.rules if isinstance(rule, Route)]
    return Plan.of(plan.placements, plan.dropped, routes)


def find_steps(plan: Reading, route: Route) -> tuple[RouteStep, ...]:
    """A way through the bodies, layer by layer: from each meeting back to its latest predecessor."""
    ready = _ready(plan, route)
    before: dict[str, str | None] = {}
    layers: list[list[str]] = []
    for number, body in enumerate(route.through):
        layer = []
        for meeting in _held(plan, body):
            if number:
                found, previous = _reach(plan, route, layers[-1], meeting)
            else:
                found, previous = plan.position(meeting, "hverdage") >= ready, None
            if found and (number < len(route.through) - 1 or _in_time(plan, route, meeting)):
                before[meeting] = previous
                layer.append(meeting)
        if not layer:
            break
        layers.append(layer)
    passed = _back(before, layers[-1][0]) if layers else []
    missing = [None] * (len(route.through) - len(passed))
    return tuple(RouteStep(body, one) for body, one in zip(route.through, [*passed, *missing], strict=True))


def _held(plan: Reading, body: str) -> list[str]:
    held = [meeting.id for meeting in plan.year.select(body) if plan.held(meeting.id)]
    return sorted(held, key=lambda meeting: (plan.slot(meeting), meeting))


def _reach(plan: Reading, route: Route, layer: list[str], meeting: str) -> tuple[bool, str | None]:
    """Whether the route can come to a meeting, and the latest one it can come from."""
    most = route.gap.most
    for previous in reversed(layer):
        gap = plan.apart(previous, meeting, "hverdage")
        if gap >= route.gap.least and (most is None or gap <= most):
            return True, previous
    return False, None


def _in_time(plan: Reading, route: Route, meeting: str) -> bool:
    return route.done_by is None or plan.day(meeting) <= route.done_by


def _back(before: dict[str, str | None], last: str) -> list[str]:
    """The way that ends at a meeting, first step first."""
    way: list[str] = []
    step: str | None = last
    while step is not None:
        way.insert(0, step)
        step = before[step]
    return way


def _ready(plan: Reading, route: Route) -> int:
    """The first hverdag number at which the route may begin."""
    others, days = route.waits_for(plan.year)
    waits = [plan.position(other.id, "hverdage") + days for other in others if plan.held(other.id)]
    if route.ready is not None and not isinstance(route.ready, str):
        # Between two hverdage the number is that of the next one, which is right for "not before".
        waits.append(plan.year.days.hverdag_number(route.ready))
    return max(waits, default=-1)
