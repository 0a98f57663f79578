"""A model held to a plan: every decision is the plan's, whatever follows is the solver's to find."""

from constraints.index import Caseworker, Chair, Rooms, Route, Seats
from constraints.unknowns import Attends, Carries, Chairs, Held, InRoom, Works
from tests.constraints.contract.decisions import decisions, rooms

_DECIDED = (Held, Attends, Chairs, Works, Carries)
_OWNERS = {Seats: Attends, Chair: Chairs, Caseworker: Works}
"""The rules whose business it is who can be meant at all: what their models cannot say is refused."""


def fix(model, plan):
    """Adds the plan's decisions to the model; one that it has no start for makes it infeasible."""
    true, in_room = decisions(plan), rooms(plan)
    for asked, literal in list(model.variables.known.items()):
        if isinstance(asked, _DECIDED):
            model.cp.add(literal == (asked in true))
        elif isinstance(asked, InRoom):
            model.cp.add(literal == (in_room.get(asked.meeting) in asked.rooms))
    for meeting in model.year.meetings:
        held = plan.by_meeting.get(meeting.id)
        if held is not None:
            start = 1 << model.year.grid.index(held.slot)
            model.cp.add(model.variables.starts(meeting.id).within(start) == 1)


def unsayable(model, rule, plan):
    """True when the plan decides something that a model of the rule, which owns it, has no unknown for."""
    known = set(model.variables.known)
    if isinstance(rule, Rooms):
        sayable = {
            (asked.meeting, room) for asked in known if isinstance(asked, InRoom) for room in asked.rooms
        }
        return not set(rooms(plan).items()) <= sayable
    if isinstance(rule, Route):
        steps = [step for _, passed in plan.routes for step in passed if step.meeting is not None]
        return any(step.meeting not in {one.id for one in model.year.select(step.body)} for step in steps)
    owned = _OWNERS.get(type(rule))
    return owned is not None and any(
        isinstance(asked, owned) and asked not in known for asked in decisions(plan)
    )
