"""Which meetings carry each route's item, when the meetings are placed."""

from calendars.plan import Plan, RouteStep
from constraints.reading import Reading
from constraints.route import Route
from constraints.year import Year


def assign_routes(year: Year, plan: Plan) -> Plan:
    """The plan with every route on the first meetings that it can reach, in order.

    The earliest meeting of each body leaves the most room for the rest, so that this finds a way
    whenever one exists and the gap has no upper limit. A route that finds none keeps its gaps; the
    verifier then says so.
    """
    reading = Reading(year, plan)
    routes = [(rule.name, _steps(reading, rule)) for rule in year.rules if isinstance(rule, Route)]
    return Plan.of(plan.placements, plan.dropped, routes)


def _steps(plan: Reading, route: Route) -> tuple[RouteStep, ...]:
    earliest = _ready(plan, route)
    steps: list[RouteStep] = []
    for body in route.through:
        held = [meeting.id for meeting in plan.year.select(body) if plan.held(meeting.id)]
        reached = [meeting for meeting in held if plan.position(meeting, "hverdage") >= earliest]
        first = min(reached, key=lambda meeting: (plan.slot(meeting), meeting), default=None)
        if first is None:
            steps += [RouteStep(later, None) for later in route.through[len(steps) :]]
            break
        steps.append(RouteStep(body, first))
        earliest = plan.position(first, "hverdage") + route.gap.least
    return tuple(steps)


def _ready(plan: Reading, route: Route) -> int:
    """The first hverdag number at which the route may begin."""
    others, days = route.waits_for(plan.year)
    waits = [plan.position(other.id, "hverdage") + days for other in others if plan.held(other.id)]
    if route.ready is not None and not isinstance(route.ready, str):
        # Between two hverdage the number is that of the next one, which is right for "not before".
        waits.append(plan.year.days.hverdag_number(route.ready))
    return max(waits, default=-1)
