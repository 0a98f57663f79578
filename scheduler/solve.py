"""Year -> the best plan found, proven or with its bound, tier by tier."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from threading import Event
from typing import TypeVar

from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.verify import verify
from constraints.year import Year
from scheduler.attendance import fill_seats
from scheduler.candidates import Candidates, find_candidates
from scheduler.clock import Clock
from scheduler.construct import construct
from scheduler.day_bounds import DayBounder, DayBounds
from scheduler.follow import Follower
from scheduler.improve import Improver
from scheduler.incumbent import Incumbent
from scheduler.model.build import Postings, post_all
from scheduler.narrowing import narrow
from scheduler.progress import Listener, silent
from scheduler.result import Found, Impossible, Result, TierResult, Unfinished
from scheduler.search import Search, Stop
from scheduler.uncollected import uncollected
from scheduler.walk import Walk
from scheduler.whole import Whole

_T = TypeVar("_T")


@dataclass(frozen=True)
class Options:
    """How to solve. With one worker the limit is deterministic time and equal input gives equal plans."""

    seed: int = 1
    workers: int = 2
    time_limit: float = 60.0


DEFAULTS = Options()

_BOUNDING = 0.3
"""Of the time left, what each tier of each part may use to be bounded by its days."""
_PATIENCE = 0.9
"""Of the time left, what annealing waits for the bounds of a large year at most."""
_ALONG = 0.35
"""Of the time left, what a search along the days of the bounds may use."""
_IMPROVING = 0.4
"""Of the time left then, the part that neighbourhoods may use before the whole year is proven."""
_IDLE = 25
"""Neighbourhoods without a better plan, one after the other, before it is time to prove."""
_LAST = 2.0
"""Seconds for each bound that is still wanting at the end."""


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
        self._bounded, self._walked = Event(), Event()
        self._along: Plan | None = None

    @property
    def _bounder(self) -> DayBounder:
        return DayBounder(self._year, self._candidates, self._postings, self._search)

    def run(self, start: Plan | None = None) -> Result:
        self._offer(start)
        self._offer(construct(self._year, self._candidates, self._options.seed))
        constructed = self._incumbent.plan is not None
        with uncollected():
            self._postings = post_all(self._year, self._candidates)
        whole = Whole(self._year, self._candidates, self._postings, self._search, self._options.workers)
        improver = Improver(self._year, self._candidates, self._postings, self._search, self._options.seed)
        bounds = self._beside(lambda: self._solve_days(whole, improver), lambda: self._walk(whole.large))
        if bounds.impossible:
            return Impossible()
        if self._incumbent.plan is None:
            return Unfinished(self._clock.elapsed)
        if not constructed:
            self._walk()
        end = 0.0 if whole.large else self._clock.left * (1 - _IMPROVING)
        self._neighbourhoods(improver, bounds, lambda: self._clock.left < end or improver.idle >= _IDLE)
        if not whole.large:
            whole.prove(self._incumbent, 0.6)
        self._bound_the_rest(bounds)
        return self._found()

    def _solve_days(self, whole: Whole, improver: Improver) -> DayBounds:
        """Bounds by days, and plans along the cheapest; a small year is then proven at once.

        A larger one is improved in neighbourhoods for as long as annealing goes on beside.
        """
        incumbent, budget = self._incumbent, self._clock.share(_BOUNDING)
        follower = Follower(self._year, self._candidates, incumbent, improver, self._options.seed)
        try:
            with uncollected():
                heard = partial(self._hear, follower)
                bounds = self._bounder.bounds(incumbent.plan, budget, heard)
        finally:
            self._along = follower.along
            self._bounded.set()
        if bounds.impossible:
            return bounds
        if incumbent.plan is None:
            self._offer(construct(self._year, self._candidates, self._options.seed, bounds.days))
        if incumbent.plan is None:
            bounds.impossible = whole.first(incumbent, self._clock.left)
        if incumbent.plan is not None and whole.small:
            whole.prove(incumbent, 0.5)
        if incumbent.plan is not None and not self._clock.deterministic and not whole.large:
            self._neighbourhoods(improver, bounds, self._walked.is_set)
        return bounds

    def _hear(self, follower: Follower, bounds: DayBounds) -> None:
        """Takes new bounds, and tries the plans along the days that they are of."""
        self._take_bounds(bounds)
        if self._incumbent.open_tiers and not self._search.over:
            follower.follow(bounds.likely, self._clock.share(_ALONG), bounds.days)
            self._take_bounds(bounds)

    def _walk(self, patient: bool = False) -> None:
        """Anneals; when `patient`, after the bounds, and along their days where a plan was found there.

        The bounds of a large year take Python long, and two threads of it only take each other's time.
        """
        walk = Walk(self._year, self._candidates, self._incumbent, self._search, self._options.seed)
        try:
            if patient:
                self._bounded.wait(self._clock.share(_PATIENCE))
            if patient and self._along is not None:
                walk.along(self._along)
            else:
                walk.from_best()
        finally:
            self._walked.set()

    def _beside(self, solver: Callable[[], _T], python: Callable[[], object]) -> _T:
        """Does both: at once where time is by the wall, since a solver leaves Python free to work."""
        if self._clock.deterministic:
            found = solver()
            python()
            return found
        with ThreadPoolExecutor(1) as pool:
            solving = pool.submit(solver)
            python()
            return solving.result()

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

    def _neighbourhoods(self, improver: Improver, bounds: DayBounds, until: Callable[[], bool]) -> None:
        """Betters the incumbent, neighbourhood by neighbourhood."""
        while self._incumbent.open_tiers and not self._search.over and not until():
            improver.step(self._incumbent)
            self._take_bounds(bounds)

    def _bound_the_rest(self, bounds: DayBounds) -> None:
        """What the bounds by days do not say below an unproven tier, they say at what that tier costs."""
        incumbent = self._incumbent
        for tier in incumbent.open_tiers:
            if incumbent.bounds[tier] == 0 and not self._search.over:
                incumbent.bound(tier, self._bounder.beside(bounds, tier, incumbent.cost, _LAST))

    def _found(self) -> Found:
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
