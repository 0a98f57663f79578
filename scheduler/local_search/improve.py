"""A verified plan, made better move by move."""

from collections.abc import Callable

from calendars.plan import Plan
from constraints.rule import TIERS
from constraints.verify import verify
from constraints.year import Year
from scheduler.attendance import fill_seats
from scheduler.candidates import Candidates
from scheduler.local_search.annealing import Annealing
from scheduler.local_search.draft import Draft
from scheduler.local_search.effort import Effort, Spending
from scheduler.routes import assign_routes

_PARTS = 5
"""How often a walk tells of what it has found."""


def improve(
    year: Year,
    candidates: Candidates,
    plan: Plan,
    seed: int,
    effort: Effort,
    tell: Callable[[Plan], object] = lambda plan: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Plan:
    """A plan that keeps every rule and costs no more than the given one, tier by tier; usually much less.

    The given plan must be complete and keep every rule. Equal input and seed give equal plans when
    only the number of moves limits the effort. `tell` is told the best plan so far now and then, when
    there is a better one; `stopped` is asked now and then, and then that plan is what is found.

    >>> improve(year, narrow(year, find_candidates(year)), plan, 1, Effort(20_000))  # doctest: +SKIP
    """
    annealing, spending = Annealing(Draft(year, candidates, plan), seed), Spending(effort)
    for part in range(1, _PARTS + 1):
        before = annealing.best
        if not annealing.run(spending, part / _PARTS, stopped):
            break
        if annealing.best < before and part < _PARTS:
            tell(annealing.plan)
    found = annealing.plan
    # Whoever can come now that everything has its place is marked present; routes go as early as can be.
    finished = assign_routes(year, fill_seats(year, found))
    return min((finished, found, plan), key=lambda one: _standing(year, one))


def _standing(year: Year, plan: Plan) -> tuple[bool, list[int]]:
    """Orders plans: those that break a rule last, else by cost, tier by tier."""
    verdict = verify(year, plan)
    return (not verdict.holds, [verdict.cost[tier] for tier in TIERS])
