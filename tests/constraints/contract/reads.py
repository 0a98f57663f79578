"""What a rule does not read does not change its verdict."""

from constraints.reading import Reading
from tests.constraints.contract.around import without


def check_reads(case):
    """Taking away a meeting that the rule does not read, nothing else is found; routes apart."""
    read = {meeting.id for meeting in case.rule.reads(case.year)}
    carried = {step.meeting for _, steps in case.plan.routes for step in steps}
    for meeting in case.year.planned:
        if meeting.id in read or meeting.id in carried:
            continue
        found = list(case.rule.check(Reading(case.year, case.plan)))
        left = without(case.plan, meeting.id)
        assert list(case.rule.check(Reading(case.year, left))) == found
