"""A verified plan, made better move by move."""

from collections.abc import Callable

from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.verify import verify
from constraints.year import Year
from scheduler.attendance import fill_seats
from scheduler.candidates import Candidates
from scheduler.local_search.annealing import Annealing, Told
from scheduler.local_search.draft import Draft
from scheduler.local_search.effort import Effort, Spending
from scheduler.routes import assign_routes


def improve(
    year: Year,
    candidates: Candidates,
    plan: Plan,
    seed: int,
    effort: Effort,
    tell: Told = lambda cost: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Plan:
    """A plan that keeps every rule and costs no more than the given one, tier by tier; usually much less.

    The given plan must be complete and keep every rule. Equal input and seed give equal plans when
    only the number of moves limits the effort. `tell` is told the cost per tier of each better
    plan, `stopped` is asked now and then; then the best plan so far is what is found.

    >>> improve(year, narrow(year, find_candidates(year)), plan, 1, Effort(20_000))  # doctest: +SKIP
    """
    annealing = Annealing(Draft(year, candidates, plan), seed)
    annealing.run(Spending(effort), tell, stopped)
    found = annealing.plan
    # Whoever can come now that everything has its place is marked present; routes go as early as can be.
    finished = assign_routes(year, fill_seats(year, found))
    return min((finished, found, plan), key=lambda one: _standing(year, one))


def _standing(year: Year, plan: Plan) -> tuple[bool, list[int]]:
    """Orders plans: those that break a rule last, else by cost, tier by tier."""
    verdict = verify(year, plan)
    return (not verdict.holds, [verdict.cost[tier] for tier in TIERS])
