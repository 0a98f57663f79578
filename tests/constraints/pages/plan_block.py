"""A plan as the pages of docs/rules write it: one meeting, or one route, a line."""

from calendars.plan import Placement, Plan, RouteStep, Sitting
from tests.constraints.years import slot

DROPPED = "sløjfet"
DEPUTY = " (stedfortræder)"


def read_plan(block, year):
    """The plan of a block; ids that the year does not have are for the caller to find."""
    placements, dropped, routes = [], [], []
    for line in block.splitlines():
        name, what, *parts = line.split(maxsplit=3)
        if what == DROPPED:
            dropped.append(name)
        elif ":" in what:
            routes.append((name, tuple(read_step(step) for step in line.split(maxsplit=1)[1].split(", "))))
        else:
            placements.append(read_placement(name, slot(f"{what} {parts[0]}"), parts[1:]))
    return Plan.of(placements, dropped, routes)


def read_step(text):
    """A step of a route: "samarbejdsforum: samarbejdsforum-ultimo-april", or "-" for none."""
    body, meeting = text.split(": ")
    return RouteStep(body, None if meeting == "-" else meeting)


def read_placement(name, start, rest):
    """A meeting with its people: "lokale sal-1, forperson Chef TMF, chef-tmf: Chef TMF"."""
    decided, sittings = {}, []
    for part in ", ".join(rest).split(", ") if rest else ():
        post, colon, person = part.partition(": ")
        if colon:
            role = "deputy" if person.endswith(DEPUTY) else "holder"
            sittings.append(Sitting(post, person.removesuffix(DEPUTY), role))
        else:
            word, _, value = part.partition(" ")
            decided[{"lokale": "room", "forperson": "chair", "sagsbehandler": "caseworker"}[word]] = value
    return Placement(name, start, sittings=tuple(sorted(sittings)), **decided)
