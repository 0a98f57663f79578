"""CP-SAT in neighbourhoods: a few meetings move as is best for all tiers at once, the others stay."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from ortools.sat.python import cp_model

from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.verify import Verdict
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.incumbent import Incumbent
from scheduler.model.build import Model, Postings
from scheduler.model.decode import decode
from scheduler.model.partial import PartialModel, PostingsByMeeting
from scheduler.neighbourhoods import Neighbourhoods
from scheduler.search import Ending, Search

_SMALLEST, _LARGEST = 4, 40
_BUDGET = 3.0
"""Seconds, or deterministic time, for one neighbourhood."""


class Improver:
    """Improves the incumbent, neighbourhood by neighbourhood."""

    def __init__(
        self, year: Year, candidates: Candidates, postings: Postings, search: Search, seed: int
    ) -> None:
        self._year, self._candidates = year, candidates
        self._postings = PostingsByMeeting(postings)
        self._search = search
        self._neighbourhoods = Neighbourhoods(year, seed)
        self._size = 10.0
        self.idle = 0
        """Neighbourhoods since the plan last got better."""

    def step(self, incumbent: Incumbent) -> bool:
        """Tries one neighbourhood; True when the plan got better.

        Neighbourhoods grow while they are proven to hold nothing better, and shrink when time was
        too short.
        """
        plan, verdict = incumbent.plan, incumbent.verdict
        assert plan is not None
        assert verdict is not None
        around = self._neighbourhoods.draw(plan, _dear(self._year, verdict), round(self._size))
        candidates = around.candidates(self._year, self._candidates, plan)
        ending, better = self._minimise(incumbent, plan, candidates, around.free, _BUDGET)
        self.idle = 0 if better else self.idle + 1
        factor = 1.1 if ending.proven else 0.8
        self._size = min(_LARGEST, max(_SMALLEST, self._size * factor))
        return better

    def along(self, incumbent: Incumbent, days: Mapping[str, Collection[int]], budget: float) -> None:
        """Tries all plans on these days (grid day numbers) or the incumbent's.

        The days of a relaxation are the cheapest, but seldom fit all at once: with those of a plan,
        where everything fits, the best of both is soon put together. Meetings of which no day is
        given stay where they are.
        """
        plan, grid = incumbent.plan, self._year.grid
        assert plan is not None
        masks = dict(self._candidates.masks)
        free = frozenset(meeting.id for meeting in self._year.planned if meeting.id in days)
        for meeting in free:
            chosen = {grid.day(number) for number in days[meeting]}
            if meeting in plan.by_meeting:
                chosen.add(plan.by_meeting[meeting].slot.day)
            masks[meeting] &= grid.days_mask(chosen)
        self._minimise(incumbent, plan, replace(self._candidates, masks=masks), free, budget)

    def _minimise(
        self, incumbent: Incumbent, plan: Plan, candidates: Candidates, free: frozenset[str], budget: float
    ) -> tuple[Ending, bool]:
        """Moves the free meetings to the best of their starts; True when the plan got better."""
        model = PartialModel(self._year, candidates, self._postings, plan, free)
        model.hint(plan)
        ending = self._search.minimise(model.cp, weighted(model, incumbent.cost), budget)
        return ending, ending.value is not None and incumbent.offer(decode(model, ending.value, plan))


def weighted(model: Model, cost: dict[int, int]) -> cp_model.LinearExpr:
    """All tiers in one sum: a point in a tier weighs more than twice what all below it cost now."""
    terms = []
    weight = 1
    for tier in reversed(TIERS):
        if tier in model.charges.tiers:
            terms.append(weight * model.charges.cost(tier))
        weight *= 2 * cost[tier] + 10
    return cp_model.LinearExpr.sum(terms)


def _dear(year: Year, verdict: Verdict) -> dict[str, int]:
    """What each meeting is charged, by the keys of its charges."""
    found: dict[str, int] = {}
    for finding in verdict.charges:
        for part in finding.violation.key[1:]:
            if isinstance(part, str) and part in year.by_id:
                found[part] = found.get(part, 0) + finding.cost
    return found
