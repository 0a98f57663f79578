"""Can these demands be met together, by these meetings alone?"""

import math
from collections.abc import Collection
from dataclasses import dataclass

from ortools.sat.python import cp_model

from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.clock import Clock
from scheduler.conflict.demand import Demand, held, is_silent
from scheduler.conflict.guarded import Guarded, Kept
from scheduler.conflict.loosened import loosened
from scheduler.model.build import Model
from scheduler.search import new_solver


@dataclass(frozen=True)
class Answer:
    """Whether there is a plan: True, False when proven that there is none, None when time ran out.

    `core` are demands that the solver holds responsible: a hint, which is to be tried out.
    """

    possible: bool | None
    core: frozenset[Demand] = frozenset()


def ask(
    year: Year, meetings: Collection[str], kept: Collection[Demand], clock: Clock, workers: int = 1
) -> Answer:
    """Asks about some demands on some meetings; needs no solver where a meeting has no start left."""
    part = loosened(year, meetings, kept)
    candidates = find_candidates(part)
    for meeting in candidates.empty():
        if held(meeting) in kept:
            return Answer(False)
    rules = [rule for rule in part.rules if not is_silent(rule, kept)]
    model = Model(part, candidates, rules, redundant=False, enforcing=Kept(year, kept))
    return _answer(*_solve(model.cp, clock, workers))


def ask_for_core(
    year: Year,
    meetings: Collection[str],
    kept: Collection[Demand],
    unguarded: Collection[Demand],
    clock: Clock,
    at_most: float = math.inf,
) -> Answer:
    """The same, with a core of the demands that are not `unguarded` when there is no plan.

    `at_most` are the seconds that the solver may take of the clock's.
    """
    part = loosened(year, meetings, kept)
    enforcing = Guarded(year, kept, unguarded)
    rules = [rule for rule in part.rules if not is_silent(rule, kept)]
    model = Model(part, find_candidates(part), rules, redundant=False, enforcing=enforcing)
    model.cp.add_assumptions(list(enforcing.literals.values()))
    status, solver = _solve(model.cp, clock.at_most(at_most))
    if status != cp_model.INFEASIBLE:
        return _answer(status, solver)
    chosen = set(solver.sufficient_assumptions_for_infeasibility())
    core = {demand for demand, literal in enforcing.literals.items() if literal.index in chosen}
    return Answer(False, frozenset(core))


def _solve(cp: cp_model.CpModel, clock: Clock, workers: int = 1) -> tuple[object, cp_model.CpSolver]:
    solver = new_solver(workers)
    solver.parameters.max_time_in_seconds = clock.left
    return solver.solve(cp), solver


def _answer(status: object, solver: cp_model.CpSolver) -> Answer:
    if status == cp_model.MODEL_INVALID:
        raise ValueError("the solver rejects the model as invalid")
    if status == cp_model.INFEASIBLE:
        return Answer(False)
    return Answer(True if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None)
