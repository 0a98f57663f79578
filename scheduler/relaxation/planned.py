"""A verified plan of a changed year, however good: constructed, near a known one, or any."""

from collections.abc import Collection
from typing import Literal

from ortools.sat.python import cp_model

from calendars.plan import Plan
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import Candidates, find_candidates
from scheduler.clock import Clock
from scheduler.conflict.loosened import firm_rules
from scheduler.construct import construct
from scheduler.model.build import Model
from scheduler.model.decode import decode
from scheduler.routes import assign_routes
from scheduler.search import new_solver
from scheduler.verified import verified

Outcome = Literal["impossible", "unknown"]


def constructed(year: Year) -> Plan | None:
    """A plan found without a solver; it is verified."""
    candidates = find_candidates(year)
    return None if candidates.empty() else construct(year, candidates, seed=1)


def solved(year: Year, clock: Clock) -> Plan | Outcome:
    """A plan that keeps every rule, without asking for a good one; or that there is none, or no time.

    Raises UnverifiedPlan when the verifier finds a broken rule.
    """
    return _solved(year, find_candidates(year), clock)


def solved_near(year: Year, plan: Plan, series: Collection[str], clock: Clock) -> Plan | None:
    """A plan in which only the meetings of some series move, and of those that then break a rule.

    All others keep their start, so that the model is small.
    """
    kept = [placement for placement in plan.placements if placement.meeting in year.by_id]
    held = {placement.meeting for placement in kept}
    cut = assign_routes(year, Plan.of(kept, [one.id for one in year.planned if one.id not in held]))
    keys = [finding.violation.key for finding in verify(year, cut).broken]
    broken = {str(part) for key in keys for part in key} & year.by_id.keys()
    moving = {*series, *(year.by_id[meeting].series for meeting in broken)}
    masks = find_candidates(year).masks
    for placement in kept:
        if year.by_id[placement.meeting].series not in moving:
            masks[placement.meeting] &= 1 << year.grid.index(placement.slot)
    found = _solved(year, Candidates(masks, {}), clock)
    return found if isinstance(found, Plan) else None


def _solved(year: Year, candidates: Candidates, clock: Clock) -> Plan | Outcome:
    if candidates.empty():
        return "impossible"
    model = Model(year, candidates, firm_rules(year), redundant=False)
    solver = new_solver(2)
    solver.parameters.max_time_in_seconds = clock.left
    status = solver.solve(model.cp)
    if status == cp_model.INFEASIBLE:
        return "impossible"
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return "unknown"
    plan = decode(model, solver.value)
    verified(year, plan)
    return plan
