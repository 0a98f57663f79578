"""What each rule charges a plan, and for which meetings: the charges add up to the plan's cost."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from calendars.plan import Plan
from constraints.reading import Reading
from constraints.rule import TIERS, Rule
from constraints.verify import Finding, verify
from constraints.violation import Violation
from constraints.year import Year

_ONE_MEETING = ("meeting", "other")
"""What a key's part is called when it names a meeting."""


@dataclass(frozen=True)
class Charged:
    """A rule charges points to a tier.

    `meetings` are those it is about: one when it is that meeting's own, several when it lies between
    them. Between them it is counted once.
    """

    finding: Finding
    meetings: tuple[str, ...]

    @property
    def points(self) -> int:
        """What it adds to its tier's cost."""
        return self.finding.cost

    @property
    def tier(self) -> int:
        """The tier it is charged to."""
        assert self.finding.tier is not None
        return self.finding.tier

    @property
    def own(self) -> bool:
        """True when it is one meeting's own."""
        return len(self.meetings) == 1


def charges_of(year: Year, plan: Plan) -> tuple[Charged, ...]:
    """Every charge of a plan, as the verifier finds them, the higher tiers and the dearer first."""
    reading = Reading(year, plan)
    found = [Charged(one, _meetings(reading, one.rule, one.violation)) for one in verify(year, plan).charges]
    return tuple(sorted(found, key=lambda one: (one.tier, -one.points, one.meetings)))


def sums(charges: Iterable[Charged]) -> dict[int, int]:
    """What charges come to, tier by tier."""
    total = dict.fromkeys(TIERS, 0)
    for charge in charges:
        total[charge.tier] += charge.points
    return total


def _meetings(plan: Reading, rule: Rule, violation: Violation) -> tuple[str, ...]:
    """The meetings that a key names; when it names none, those of the person, post or body it names."""
    parts = dict(zip(rule.parts[violation.kind], violation.key[1:], strict=False))
    named = [str(parts[name]) for name in _ONE_MEETING if parts.get(name) in plan.year.by_id]
    return tuple(named) if named else tuple(dict.fromkeys(_concerned(plan, rule, parts)))


def _concerned(plan: Reading, rule: Rule, parts: dict[str, str | int]) -> Iterator[str]:
    if "body" in parts:
        yield from (meeting.id for meeting in plan.year.select(str(parts["body"])))
        return
    who = {str(parts[name]) for name in ("person", "post") if name in parts}
    for meeting in rule.concerns(plan.year):
        if meeting.administrator in who or (plan.held(meeting.id) and who & set(plan.present(meeting.id))):
            yield meeting.id
