"""What no plan can cost less than, and the days that would cost that."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.unknowns import Held
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.model.build import Postings
from scheduler.model.closing import closed
from scheduler.model.day_model import DayModel
from scheduler.model.day_starts import DayStarts
from scheduler.model.linear_relaxation import Relaxed
from scheduler.parts import parts
from scheduler.search import Ending, Search

_LARGE = 5_000
"""Variables of a model for whose linear relaxation alone the simplex method is asked first."""
_HUGE = 20_000
"""Variables of a model for which there is time for its linear relaxation and whole days near it."""
_ROUNDING = 0.4
"""Of the time left, what the search for whole days near a relaxation may use."""
_NEAR = 0.2
"""Points beyond a relaxation's bound that whole days near it may cost, each by itself."""


@dataclass
class DayBounds:
    """For each part of the year and each tier, a proven bound on what the part costs.

    A tier's bound holds for plans whose tiers above cost their bounds; `days` maps meetings to the
    days (grid day numbers) of the cheapest solution found, `dropped` names those it drops; `likely` are
    all days that some relaxation chose.
    `impossible` means that not even the days can be chosen: proven.
    """

    of_part: dict[frozenset[str], dict[int, int]] = field(default_factory=dict)
    days: dict[str, int] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)
    likely: dict[str, set[int]] = field(default_factory=dict)
    impossible: bool = False

    def bound(self, tier: int) -> int:
        """A bound on the tier's cost of a whole plan: parts' bounds add up."""
        return sum(bounds.get(tier, 0) for bounds in self.of_part.values())


class DayBounder:
    """Bounds a year by its days, part by part and tier by tier."""

    def __init__(self, year: Year, candidates: Candidates, postings: Postings, search: Search) -> None:
        self._year, self._candidates = year, candidates
        self._postings, self._search = postings, search

    def bounds(
        self, hint: Plan | None, budget: float, heard: Callable[[DayBounds], None] = lambda found: None
    ) -> DayBounds:
        """Minimises each tier of each part, within `budget` for each; tells of each bound that is found."""
        found = DayBounds()
        for part in parts(self._year):
            model = DayModel(self._year, self._candidates, self._postings, part)
            if hint is not None and len(model.cp.proto.variables) <= _HUGE:
                model.hint(hint)
            found.of_part[part] = {}
            for tier, bound in self._chain(model, budget, found):
                found.of_part[part][tier] = bound
                heard(found)
            if found.impossible:
                return found
        return found

    def _chain(self, model: DayModel, budget: float, found: DayBounds) -> Iterator[tuple[int, int]]:
        """Ever better bounds of the tiers, each held at its least cost for the next; until one is open."""
        size = len(model.cp.proto.variables)
        for tier in model.tiers() or [TIERS[-1]]:
            cost = model.charges.cost(tier)
            relaxed = 0
            if size > _LARGE:
                # Not said to the model: with it CP-SAT needs nine times as long for the same proof.
                relaxation = self._search.relaxed(model.cp, cost, budget)
                relaxed = relaxation.bound
                if size > _HUGE:
                    yield tier, relaxed
                    self._round(model, relaxation, cost, found)
                for meeting, days in model.days_of(relaxation.chosen).items():
                    found.likely.setdefault(meeting, set()).update(days)
                yield tier, relaxed
            if size > _HUGE:
                break
            ending = self._search.minimise(model.cp, cost, budget)
            yield tier, max(relaxed, ending.bound)
            if ending.value is None:
                found.impossible = found.impossible or ending.impossible
                break
            self._take(model, ending, found)
            model.cp.add(cost <= ending.best)
            # Said both ways, the linear relaxation sees which days the tier above leaves.
            model.cp.add(cost >= max(relaxed, ending.bound))
            model.hint_values(ending.value)
            if not ending.proven:
                break

    def _round(self, model: DayModel, relaxed: Relaxed, cost: cp_model.LinearExprT, found: DayBounds) -> None:
        """Whole days near those of the relaxation, which halves and quarters meetings.

        Only what costs little beyond its bound may be chosen: a model of 130,000 variables then has good
        solutions within seconds, where it had none in a minute.
        """
        if not relaxed.chosen:
            return
        with closed(model.cp, relaxed.dear(_NEAR)):
            ending = self._search.minimise(model.cp, cost, self._search.clock.share(_ROUNDING))
        if ending.value is not None:
            self._take(model, ending, found)

    def _take(self, model: DayModel, ending: Ending, found: DayBounds) -> None:
        assert ending.value is not None
        for meeting in model.part:
            starts = model.variables.starts(meeting)
            assert isinstance(starts, DayStarts)
            if ending.value(model.variables.literal(Held(meeting))):
                found.days[meeting] = starts.day(ending.value)
                found.likely.setdefault(meeting, set()).add(found.days[meeting])
                found.dropped.discard(meeting)
            else:
                found.days.pop(meeting, None)
                found.dropped.add(meeting)

    def beside(self, found: DayBounds, tier: int, cost: Mapping[int, int], budget: float) -> int:
        """A bound on a tier when the tiers above cost `cost`, whatever that is.

        Each part may spend in a tier above what the others' bounds there leave of the cost; the
        others' bounds hold only while the tiers above that one cost no more than theirs.
        """
        above = TIERS[: TIERS.index(tier)]
        tight = [
            all(cost[higher] <= found.bound(higher) for higher in TIERS if higher < one) for one in above
        ]
        total = 0
        for part, bounds in found.of_part.items():
            model = DayModel(self._year, self._candidates, self._postings, part, apart=True)
            for one, firm in zip(above, tight, strict=True):
                others = found.bound(one) - bounds.get(one, 0) if firm else 0
                model.cp.add(model.charges.cost(one) <= cost[one] - others)
            ending = self._search.minimise(model.cp, model.charges.cost(tier), budget)
            total += ending.bound
        return total
