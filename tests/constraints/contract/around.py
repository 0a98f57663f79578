"""What a check says around one meeting, and what it says of plans that are not complete."""

from dataclasses import replace

from calendars.plan import Plan
from constraints.reading import Reading
from tests.constraints.contract.faces import found


def amounts(case, plan, around=None):
    """{key: amount} of what the check finds."""
    counted = {}
    for one in case.rule.check(Reading(case.year, plan), around):
        counted[one.key] = counted.get(one.key, 0) + one.amount
    return counted


def without(plan, meeting):
    """The plan with the meeting not placed."""
    kept = [placement for placement in plan.placements if placement.meeting != meeting]
    return replace(plan, placements=tuple(kept))


def check_around(case):
    """Around a meeting a check says nothing new, all that the meeting is the cause of, and only that."""
    everything = amounts(case, case.plan)
    for meeting in case.year.meetings:
        here = amounts(case, case.plan, meeting.id)
        assert here.keys() <= everything.keys()
        assert all(amount <= everything[key] for key, amount in here.items())
        if case.rule.repairable:
            continue
        named = {one.key for one in found(case) if meeting.id in one.key}
        assert named <= here.keys()
        rest = amounts(case, without(case.plan, meeting.id))
        caused = {key for key, amount in everything.items() if amount > rest.get(key, 0)}
        assert caused <= here.keys() <= caused | named


def check_repairable(case):
    """Placing one more meeting mends nothing, unless the rule says that it may."""
    placements = case.plan.placements
    for count in range(len(placements)):
        fewer = amounts(case, Plan(placements[:count], case.plan.dropped, case.plan.routes))
        more = amounts(case, Plan(placements[: count + 1], case.plan.dropped, case.plan.routes))
        if not case.rule.repairable:
            assert all(amount <= more.get(key, 0) for key, amount in fewer.items())
