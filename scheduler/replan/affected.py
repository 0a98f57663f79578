"""The meetings that cannot stand as they did."""

from collections.abc import Iterator

from calendars.plan import Plan
from constraints.reading import Reading
from constraints.route import Route
from constraints.rule import Rule
from constraints.verify import Finding
from constraints.year import Year


def broken(year: Year, plan: Plan) -> list[Finding]:
    """What an old plan breaks of the changed year."""
    reading = Reading(year, plan)
    return [
        Finding(rule, violation, None)
        for rule in year.rules
        for violation in rule.check(reading)
        if violation.hard or rule.tier is None
    ]


def affected(year: Year, plan: Plan, findings: list[Finding]) -> frozenset[str]:
    """The meetings round which some rule is broken, and those that stand nowhere.

    Each may stand again with other people or another room, or only at another time.
    """
    standing = {*plan.by_meeting, *plan.dropped}
    nowhere = {meeting.id for meeting in year.planned if meeting.id not in standing}
    return frozenset({*nowhere, *_round(year, plan, findings)})


def _round(year: Year, plan: Plan, findings: list[Finding]) -> Iterator[str]:
    reading = Reading(year, plan)
    rules: dict[str, Rule] = {finding.rule.name: finding.rule for finding in findings}
    for rule in rules.values():
        touched = [
            meeting.id
            for meeting in year.planned
            if (isinstance(rule, Route) and meeting.series in rule.through)
            or any(_hard(rule, reading, meeting.id))
        ]
        # Too few meetings are a breach round none of them: whatever may mend it is among all of them.
        yield from touched or [meeting.id for meeting in rule.concerns(year) if meeting.given is None]


def _hard(rule: Rule, reading: Reading, meeting: str) -> Iterator[bool]:
    for violation in rule.check(reading, meeting):
        if violation.hard or rule.tier is None:
            yield True
