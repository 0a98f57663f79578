"""A verified plan, made better move by move."""

from collections.abc import Callable

from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.local_search.annealing import Annealing
from scheduler.local_search.draft import Draft
from scheduler.local_search.effort import Effort, Spending


def improve(
    year: Year,
    candidates: Candidates,
    plan: Plan,
    seed: int,
    effort: Effort,
    stopped: Callable[[], bool] = lambda: False,
) -> Plan:
    """A plan that keeps every rule and costs no more than the given one, tier by tier; usually much less."""
    draft = Draft(year, candidates, plan)
    annealing = Annealing(draft, seed)
    annealing.run(Spending(effort), stopped)
    found = annealing.plan
    before, after = verify(year, plan), verify(year, found)
    better = [after.cost[tier] for tier in TIERS] < [before.cost[tier] for tier in TIERS]
    return found if after.holds and better else plan
