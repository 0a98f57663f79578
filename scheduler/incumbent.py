"""The best plan so far, and what is proven about it."""

from threading import Lock

from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.verify import Verdict
from constraints.year import Year
from scheduler.clock import Clock
from scheduler.progress import Listener, Step
from scheduler.verified import verified


class Incumbent:
    """The incumbent is the verified plan that is cheapest, tier by tier, of all that were offered.

    Several threads may offer.

    `bounds` are proven: no plan costs less in a tier, given that the tiers above cost what they do.
    """

    def __init__(self, year: Year, clock: Clock, tell: Listener) -> None:
        self._year, self._clock, self._tell = year, clock, tell
        self._lock = Lock()
        self.plan: Plan | None = None
        self.verdict: Verdict | None = None
        self.bounds: dict[int, int] = dict.fromkeys(TIERS, 0)

    @property
    def cost(self) -> dict[int, int]:
        """What the plan costs in each tier; empty as long as there is none."""
        return self.verdict.cost if self.verdict is not None else {}

    def offer(self, plan: Plan) -> bool:
        """Takes the plan when it is cheaper; the verifier has the last word.

        Raises UnverifiedPlan when a rule is broken: whoever offers has a bug.
        """
        verdict = verified(self._year, plan)
        with self._lock:
            if self.verdict is not None and _key(verdict.cost) >= _key(self.cost):
                return False
            self.verdict = verdict  # first: whoever sees a plan sees what it costs
            self.plan = plan
        self.announce()
        return True

    def bound(self, tier: int, least: int) -> None:
        """Takes a proven bound on a tier's cost."""
        if least > self.bounds[tier]:
            self.bounds[tier] = least
            self.announce()

    def hear(self, tier: int, best: int | None, bound: int | None) -> None:
        """Passes on how a search for a tier goes, before it ends with a plan."""
        heard = [value for value in (best, self.cost.get(tier)) if value is not None]
        least = max(self.bounds[tier], bound or 0)
        self._tell(self._step(tier, min(heard, default=None), least))

    @property
    def open_tiers(self) -> list[int]:
        """The tiers whose best cost is not proven, the highest first."""
        return [tier for tier in TIERS if self.plan is None or self.cost[tier] > self.bounds[tier]]

    def announce(self) -> None:
        """Tells where the first unproven tier stands."""
        tier = (self.open_tiers or [TIERS[-1]])[0]
        best = self.cost.get(tier)
        self._tell(self._step(tier, best, self.bounds[tier]))

    def _step(self, tier: int, best: int | None, bound: int) -> Step:
        return Step(tier, best, bound, self._clock.elapsed, dict(self.cost), dict(self.bounds))


def _key(cost: dict[int, int]) -> tuple[int, ...]:
    return tuple(cost[tier] for tier in TIERS)
