"""Year -> the best plan found, proven or with its bound, tier by tier."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.verify import verify
from constraints.year import Year
from scheduler.attendance import fill_seats
from scheduler.candidates import Candidates, find_candidates
from scheduler.clock import Clock
from scheduler.construct import construct
from scheduler.day_bounds import DayBounder, DayBounds
from scheduler.improve import Improver
from scheduler.incumbent import Incumbent
from scheduler.model.build import Postings, post_all
from scheduler.narrowing import narrow
from scheduler.progress import Listener, silent
from scheduler.result import Found, Impossible, Result, TierResult, Unfinished
from scheduler.search import Search, Stop
from scheduler.whole import Whole


@dataclass(frozen=True)
class Options:
    """How to solve. With one worker the limit is deterministic time and equal input gives equal plans."""

    seed: int = 1
    workers: int = 2
    time_limit: float = 60.0


DEFAULTS = Options()

_IMPROVING = 0.6
"""Of the time left after the first plans, the part that neighbourhoods may use before proving."""
_IDLE = 40
"""Neighbourhoods without a better plan, one after the other, before it is time to prove."""


def solve(
    year: Year,
    options: Options = DEFAULTS,
    tell: Listener = silent,
    stop: Stop | None = None,
    *,
    within: Mapping[str, int] | None = None,
    start: Plan | None = None,
) -> Result:
    """Finds a plan: cheapest in the first tier, then in the next, each proven or with its bound.

    The plan's cost is the verifier's, which reads the finished plan and never the model. Raises
    UnverifiedPlan when the verifier finds a broken rule. `within` confines meetings to sets of grid
    starts; then costs and proofs are those of plans that keep to them. `start` is a plan, of those,
    to begin with.
    """
    candidates = find_candidates(year)
    if candidates.empty():
        return Impossible(candidates.empty())
    narrowed = _confined(narrow(year, candidates), within or {})
    if any(not narrowed.masks[meeting.id] for meeting in year.planned if not meeting.optional):
        return Impossible()
    return _Solve(year, narrowed, options, tell, stop or Stop()).run(start)


def _confined(candidates: Candidates, within: Mapping[str, int]) -> Candidates:
    masks = candidates.masks | {meeting: candidates.masks[meeting] & mask for meeting, mask in within.items()}
    return replace(candidates, masks=masks)


class _Solve:
    """One solve: a constructed plan, bounds by days, a plan along those days, then betterment and proof."""

    def __init__(
        self, year: Year, candidates: Candidates, options: Options, tell: Listener, stop: Stop
    ) -> None:
        self._year, self._candidates, self._options = year, candidates, options
        self._clock = Clock(options.time_limit, deterministic=options.workers == 1)
        self._search = Search(options.seed, self._clock, stop)
        self._incumbent = Incumbent(year, self._clock, tell)
        self._postings: Postings = ()

    def run(self, start: Plan | None = None) -> Result:
        self._offer(start)
        self._offer(construct(self._year, self._candidates, self._options.seed))
        self._postings = post_all(self._year, self._candidates)
        bounder = DayBounder(self._year, self._candidates, self._postings, self._search)
        bounds = bounder.bounds(self._incumbent.plan, self._clock.share(0.15))
        if bounds.impossible:
            return Impossible()
        self._take_bounds(bounds)
        self._offer(construct(self._year, self._candidates, self._options.seed, bounds.days))
        whole = Whole(self._year, self._candidates, self._postings, self._search, self._options.workers)
        if self._incumbent.plan is None and whole.first(self._incumbent, self._clock.left):
            return Impossible()
        if self._incumbent.plan is None:
            return Unfinished(self._clock.elapsed)
        self._improve(bounds, whole)
        return self._found(bounder, bounds)

    def _offer(self, plan: Plan | None) -> None:
        if plan is not None:
            self._incumbent.offer(plan)

    def _take_bounds(self, bounds: DayBounds) -> None:
        """A tier's bound by days holds while the tiers above cost no more than theirs."""
        incumbent = self._incumbent
        for tier in TIERS:
            incumbent.bound(tier, bounds.bound(tier))
            if incumbent.cost.get(tier, bounds.bound(tier) + 1) > incumbent.bounds[tier]:
                break

    def _improve(self, bounds: DayBounds, whole: Whole) -> None:
        """In neighbourhoods while that pays, then for the whole year; a small year whole at once."""
        if whole.small:
            whole.prove(self._incumbent, 0.5)
        improver = Improver(self._year, self._candidates, self._postings, self._search, self._options.seed)
        end = self._clock.left * (1 - _IMPROVING)
        idle = 0
        while self._incumbent.open_tiers and not self._search.over:
            if idle >= _IDLE or self._clock.left < end:
                break
            idle = 0 if improver.step(self._incumbent) else idle + 1
            self._take_bounds(bounds)
        whole.prove(self._incumbent, 0.6)

    def _found(self, bounder: DayBounder, bounds: DayBounds) -> Found:
        """The plan with every seat filled that can be, unless that costs more in some tier."""
        incumbent = self._incumbent
        best, cost = incumbent.plan, incumbent.cost
        assert best is not None
        filled = fill_seats(self._year, best)
        verdict = verify(self._year, filled)
        if verdict.holds and all(verdict.cost[tier] <= cost[tier] for tier in TIERS):
            best, cost = filled, verdict.cost
        results = [TierResult(tier, cost[tier], min(incumbent.bounds[tier], cost[tier])) for tier in TIERS]
        return Found(best, tuple(results))
