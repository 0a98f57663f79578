"""In a model of days: which of an administrator's meetings share a day, and what that costs."""

from collections.abc import Iterable, Mapping

from ortools.sat.python import cp_model

from calendars.grid import indexes
from constraints.reading import Reading
from constraints.unknowns import AnyOf, Within
from constraints.year import Year
from scheduler.model.charges import Charges
from scheduler.model.day_patterns import Pattern, Sharing, Starts, patterns
from scheduler.model.day_starts import DayStarts
from scheduler.model.registry import Bool, Registry, Valuer
from scheduler.model.variables import Variables


class SharedDays:
    """Says of each day that the administrator's meetings on it are one of the sets that fit.

    What a set costs above its meetings' cheapest starts, for worse hours and for pauses, is charged.
    As one Boolean a set this is the tightest that can be said of a day: the linear relaxation of
    the Copenhagen dialogues then lies 1.3 points below the best plan's 28.
    """

    def __init__(self, year: Year, registry: Registry, variables: Variables, charges: Charges) -> None:
        self._year, self._registry = year, registry
        self._variables, self._charges = variables, charges

    def encode(self, sharing: Sharing, number: int, starts: Mapping[str, Starts]) -> None:
        """For one day: `starts` gives what each start costs a meeting in the rule's tier."""
        found = patterns(self._year, sharing, starts) if len(starts) > 1 else None
        if found is None:
            return
        cp, on = self._registry.cp, tuple(self._on(meeting, number) for meeting in starts)
        chosen = self._set_variables(found, number, on)
        for bit, meeting in enumerate(starts):
            its = [literal for pattern, literal in chosen.items() if pattern >> bit & 1]
            cp.add(cp_model.LinearExpr.sum(its) == self._starts(meeting).days[number])
        used = self._variables.literal(AnyOf(on))
        cp.add(cp_model.LinearExpr.sum(list(chosen.values())) == used)
        assert sharing.rule.tier is not None
        charged = self._charges.tiers.setdefault(sharing.rule.tier, [])
        least = [min(prices.values()) for prices in starts.values()]
        for pattern, cost in found.items():
            more = cost - sum(least[bit] for bit in indexes(pattern))
            if more:
                charged.append(more * chosen[pattern])

    def _set_variables(
        self, found: Iterable[Pattern], number: int, on: tuple[Within, ...]
    ) -> dict[Pattern, Bool]:
        """For each set: true when exactly its meetings, of all that could, lie on the day."""

        lying = _Lying(on)

        def valuer(pattern: Pattern) -> Valuer:
            return lambda plan: lying.on_the_day(plan) == pattern

        return {
            pattern: self._registry.boolean(f"set {pattern:b} on day {number}", valuer(pattern))
            for pattern in found
        }

    def _on(self, meeting: str, number: int) -> Within:
        grid = self._year.grid
        return Within(meeting, grid.days_mask((grid.day(number),)) & self._starts(meeting).mask)

    def _starts(self, meeting: str) -> DayStarts:
        starts = self._variables.starts(meeting)
        assert isinstance(starts, DayStarts)
        return starts


class _Lying:
    """Which meetings a plan has on a day; asked once for each set, it looks only once."""

    def __init__(self, on: tuple[Within, ...]) -> None:
        self._on = on
        self._plan: Reading | None = None
        self._found: Pattern = 0

    def on_the_day(self, plan: Reading) -> Pattern:
        if plan is not self._plan:
            self._plan = plan
            self._found = sum(1 << bit for bit, within in enumerate(self._on) if plan.true(within))
        return self._found
