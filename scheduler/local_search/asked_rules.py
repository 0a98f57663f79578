"""The rules that have no quicker way of being judged: they are asked themselves."""

from collections.abc import Iterable
from dataclasses import dataclass

from constraints.carried_over import CarriedOver
from constraints.reading import Reading
from constraints.route import Route
from constraints.rule import Rule
from constraints.together import Together
from constraints.year import Year
from scheduler.local_search.costs import Cost, charge
from scheduler.local_search.own_costs import OwnCosts
from scheduler.local_search.tallies import Tallies
from scheduler.staff import Staff


@dataclass(frozen=True, slots=True)
class Charged:
    """A soft rule is charged as a whole whenever something that it reads moves; `number` tells it apart."""

    number: int
    rule: Rule

    def cost(self, plan: Reading) -> Cost | None:
        """What the rule charges the plan, or None when it finds what must not be."""
        assert self.rule.tier is not None
        amount = 0
        for violation in self.rule.check(plan):
            if violation.hard:
                return None
            amount += violation.amount
        return charge(self.rule.tier, amount * self.rule.weight)


class AskedRules:
    """The asked rules of a year, by the meetings and the routes that they read."""

    def __init__(self, year: Year) -> None:
        self.charged: list[Charged] = []
        self._firm: dict[str, list[Rule]] = {}
        self._soft: dict[str, list[Charged]] = {}
        for rule in year.rules:
            if rule.tier is None and not isinstance(rule, (*Staff.KNOWS, Route)):
                for name in _read(year, rule):
                    self._firm.setdefault(name, []).append(rule)
            elif rule.tier is not None and not _counted_elsewhere(rule):
                charged = Charged(len(self.charged), rule)
                self.charged.append(charged)
                for name in _read(year, rule):
                    self._soft.setdefault(name, []).append(charged)

    def to_recount(self, names: Iterable[str]) -> dict[int, Charged]:
        """The soft rules that read one of the meetings or routes."""
        return {one.number: one for name in names for one in self._soft.get(name, ())}

    def broken(self, plan: Reading, names: Iterable[str]) -> bool:
        """True when moving the meetings, or the routes, has broken a rule that must hold."""
        whole: list[Rule] = []
        for name in names:
            for rule in self._firm.get(name, ()):
                if not rule.repairable:
                    # Lifting a meeting breaks no such rule: what is broken is around where it is put.
                    if any(True for _ in rule.check(plan, name)):
                        return True
                elif not any(rule is other for other in whole):
                    whole.append(rule)
        return any(True for rule in whole for _ in rule.check(plan))


def _counted_elsewhere(rule: Rule) -> bool:
    return OwnCosts.knows(rule) or isinstance(rule, (*Tallies.KNOWS, Together))


def _read(year: Year, rule: Rule) -> set[str]:
    """The names of the meetings that a rule reads, or of its route."""
    if isinstance(rule, CarriedOver):
        return {rule.route}
    return {meeting.id for meeting in rule.reads(year)}
