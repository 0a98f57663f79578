"""A verified plan of a changed year, however good: constructed, or else by the solver."""

from typing import Literal

from ortools.sat.python import cp_model

from calendars.plan import Plan
from constraints.rule import Rule
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.conflict.clock import Clock
from scheduler.construct import construct
from scheduler.model.build import Model
from scheduler.model.decode import decode


def constructed(year: Year) -> Plan | None:
    """A plan found without a solver; it is verified."""
    candidates = find_candidates(year)
    return None if candidates.empty() else construct(year, candidates, seed=1)


def solved(year: Year, clock: Clock) -> Literal["planned", "impossible", "unknown"]:
    """Whether the solver finds a plan that keeps every rule, without asking for a good one."""
    candidates = find_candidates(year)
    if candidates.empty():
        return "impossible"
    model = Model(year, candidates, _firm(year), redundant=False)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.parameters.max_time_in_seconds = clock.left
    solver.parameters.symmetry_level = 0
    solver.parameters.cp_model_probing_level = 0
    status = solver.solve(model.cp)
    if status == cp_model.INFEASIBLE:
        return "impossible"
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return "unknown"
    plan: Plan = decode(model, solver.value)
    return "planned" if verify(year, plan).holds else "unknown"


def _firm(year: Year) -> list[Rule]:
    """The rules that must hold, and the one that says which meetings must be."""
    return [rule for rule in year.rules if rule.tier is None or getattr(rule, "type", "") == "held"]
