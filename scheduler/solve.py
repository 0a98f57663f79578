"""Year -> the best plan found, proven or with its bound, tier by tier."""

from dataclasses import dataclass
from time import monotonic

from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.verify import Verdict, verify
from constraints.year import Year
from scheduler.attendance import fill_seats
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.model.build import Model
from scheduler.model.decode import decode
from scheduler.progress import Listener, Step, silent
from scheduler.result import Found, Impossible, Result, TierResult, Unfinished, UnverifiedPlan
from scheduler.search import Search, Stop

_SHARES = {1: 0.5, 2: 0.5, 3: 0.75, 4: 1.0}
"""Of the time left, the part that a tier may use before it is frozen with its bound."""


@dataclass(frozen=True)
class Options:
    """How to solve. With one worker the limit is deterministic time and equal input gives equal plans."""

    seed: int = 1
    workers: int = 2
    time_limit: float = 60.0


DEFAULTS = Options()


def solve(
    year: Year, options: Options = DEFAULTS, tell: Listener = silent, stop: Stop | None = None
) -> Result:
    """Finds a plan: each tier is proven, or frozen with its bound, before the next one counts.

    The plan's cost is the verifier's, which reads the finished plan and never the model. Raises
    UnverifiedPlan when the verifier finds a broken rule.
    """
    candidates = find_candidates(year)
    if candidates.empty():
        return Impossible(candidates.empty())
    started = monotonic()
    first = construct(year, candidates, options.seed)
    model = Model(year, candidates)
    stop = stop or Stop()
    search = Search(model, options.seed, options.workers, tell, stop, started)
    return _Tiers(year, model, search, options, tell, started, stop).run(first)


class _Tiers:
    """One solve, tier after tier."""

    def __init__(
        self,
        year: Year,
        model: Model,
        search: Search,
        options: Options,
        tell: Listener,
        started: float,
        stop: Stop,
    ) -> None:
        self._year, self._model, self._search, self._stop = year, model, search, stop
        self._options, self._tell, self._started = options, tell, started
        self._spent = 0.0

    def run(self, first: Plan | None) -> Result:
        best = first
        bounds: dict[int, int] = {}
        tiers = [tier for tier in TIERS if tier in self._model.charges.tiers]
        for tier in tiers or [TIERS[-1]]:
            if self._stop.asked:
                break
            if best is not None:
                self._announce(best, tier)
                self._model.hint(best)
            objective = self._model.charges.cost(tier)
            ending = self._search.minimise(objective, tier, self._budget(tier))
            self._spent += ending.spent
            if ending.value is not None:
                best = decode(self._model, ending.value)
            elif best is None:
                return Impossible() if ending.impossible else Unfinished(monotonic() - self._started)
            elif ending.impossible:
                raise UnverifiedPlan((f"tier {tier}: the model refuses a plan that the verifier accepts",))
            cost = self._verified(best).cost[tier]
            bounds[tier] = min(cost, max(0, ending.bound))
            self._model.cp.add(objective <= cost)
        if best is None:
            return Unfinished(monotonic() - self._started)
        return self._found(best, bounds)

    def _budget(self, tier: int) -> float:
        return max(0.1, (self._options.time_limit - self._spent) * _SHARES[tier])

    def _announce(self, plan: Plan, tier: int) -> None:
        cost = verify(self._year, plan).cost[tier]
        self._tell(Step(tier, cost, None, monotonic() - self._started))

    def _verified(self, plan: Plan) -> Verdict:
        verdict = verify(self._year, plan)
        if not verdict.holds:
            broken = tuple(
                finding.rule.say_breach(finding.violation, self._year, "en") for finding in verdict.broken
            )
            raise UnverifiedPlan(verdict.misshapen + broken)
        return verdict

    def _found(self, best: Plan, bounds: dict[int, int]) -> Found:
        """The plan with every seat filled that can be, unless that costs more in some tier."""
        cost = self._verified(best).cost
        filled = fill_seats(self._year, best)
        verdict = verify(self._year, filled)
        if verdict.holds and all(verdict.cost[tier] <= cost[tier] for tier in TIERS):
            best, cost = filled, verdict.cost
        results = [TierResult(tier, cost[tier], min(bounds.get(tier, 0), cost[tier])) for tier in TIERS]
        return Found(best, tuple(results))
