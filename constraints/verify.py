"""The verifier: a finished plan against its year, by the rules alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from calendars.language import Text
from calendars.plan import Plan
from constraints.reading import Reading
from constraints.rule import TIERS, Rule
from constraints.shape import misshapen
from constraints.violation import Violation
from constraints.year import Year


@dataclass(frozen=True)
class Finding:
    """A rule found a violation; `tier` None means that it must not be there."""

    rule: Rule
    violation: Violation
    tier: int | None

    @property
    def cost(self) -> int:
        """What the violation costs: amount times the rule's weight; 0 when it must not be there."""
        return 0 if self.tier is None else self.violation.amount * self.rule.weight


@dataclass(frozen=True)
class Verdict:
    """A verdict lists everything that a plan breaks and everything it is charged.

    `misshapen` says, in sentences, what in the plan speaks of things the year does not
    have; then no rule has been asked.
    """

    misshapen: tuple[Text, ...]
    findings: tuple[Finding, ...]

    @cached_property
    def broken(self) -> tuple[Finding, ...]:
        """The findings that must not be there."""
        return tuple(finding for finding in self.findings if finding.tier is None)

    @cached_property
    def charges(self) -> tuple[Finding, ...]:
        """The findings that cost."""
        return tuple(finding for finding in self.findings if finding.tier is not None)

    @property
    def holds(self) -> bool:
        """True when no rule that must hold is broken."""
        return not self.misshapen and not self.broken

    @cached_property
    def cost(self) -> dict[int, int]:
        """The plan's cost in each tier."""
        costs = dict.fromkeys(TIERS, 0)
        for finding in self.charges:
            assert finding.tier is not None
            costs[finding.tier] += finding.cost
        return costs


def verify(year: Year, plan: Plan) -> Verdict:
    """Judges a finished plan: what it breaks and what it costs. Knows no model and no solver."""
    faults = tuple(misshapen(year, plan))
    if faults:
        return Verdict(faults, ())
    return Verdict((), tuple(findings(Reading(year, plan))))


def findings(plan: Reading, rules: Iterable[Rule] | None = None) -> Iterator[Finding]:
    """Every rule's breaches, rule by rule; or those of some of the year's rules."""
    for rule in plan.year.rules if rules is None else rules:
        for violation in rule.check(plan):
            yield Finding(rule, violation, None if violation.hard else rule.tier)
