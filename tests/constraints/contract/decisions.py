"""The decisions of a plan, as unknowns with the values that a solver must give them."""

from constraints.unknowns import Attends, Carries, Chairs, Held, Works


def decisions(plan):
    """Every unknown that the plan makes true, rooms apart."""
    true = set()
    for placement in plan.placements:
        meeting = placement.meeting
        true.add(Held(meeting))
        if placement.chair is not None:
            true.add(Chairs(meeting, placement.chair))
        if placement.caseworker is not None:
            true.add(Works(meeting, placement.caseworker))
        for sitting in placement.sittings:
            if sitting.person is not None:
                true.add(Attends(meeting, sitting.post, sitting.person, sitting.role))
    for route, steps in plan.routes:
        true |= {Carries(route, step.meeting) for step in steps if step.meeting is not None}
    return true


def rooms(plan):
    """The room of each meeting that is in one."""
    return {placement.meeting: placement.room for placement in plan.placements if placement.room is not None}
