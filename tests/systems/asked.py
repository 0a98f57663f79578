"""What single rules find in a plan: only those that a test asks about are asked."""

from collections.abc import Iterator, Mapping, Set

from calendars.plan import Plan
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.shape import misshapen
from constraints.year import Year


class _Rules:
    def __init__(self, year: Year, plan: Plan) -> None:
        faults = tuple(misshapen(year, plan))
        if faults:
            raise RuntimeError("; ".join(one.en for one in faults))
        self.reading = Reading(year, plan)
        self.named: dict[str, list[Rule]] = {}
        for rule in year.rules:
            self.named.setdefault(rule.name, []).append(rule)


class Broken(Set[str]):
    """The names of the rules that a plan breaks, as the verifier judges."""

    def __init__(self, year: Year, plan: Plan) -> None:
        self._rules = _Rules(year, plan)

    def __contains__(self, name: object) -> bool:
        return any(
            violation.hard or rule.tier is None
            for rule in self._rules.named.get(str(name), ())
            for violation in rule.check(self._rules.reading)
        )

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._rules.named if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @classmethod
    def _from_iterable(cls, names: Iterator[str]) -> Set[str]:  # type: ignore[override]
        return frozenset(names)


class Charged(Mapping[str, int]):
    """What each rule that charges a plan charges it, as the verifier counts."""

    def __init__(self, year: Year, plan: Plan) -> None:
        self._rules = _Rules(year, plan)

    def __getitem__(self, name: str) -> int:
        charges = [
            violation.amount * rule.weight
            for rule in self._rules.named[name]
            for violation in rule.check(self._rules.reading)
            if rule.tier is not None and not violation.hard
        ]
        if not charges:
            raise KeyError(name)
        return sum(charges)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._rules.named if self.get(name) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)
