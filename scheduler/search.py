"""One CP-SAT search: minimise one sum, tell about it, stop when asked."""

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass

from ortools.sat.python import cp_model

from scheduler.clock import Clock
from scheduler.model.linear_relaxation import Relaxed, relax
from scheduler.model.starts import Truthy

_SECONDS_A_VARIABLE = 5e-5
"""What a linear relaxation is charged where time is deterministic, for each of its variables."""
_PATIENCE = 600.0
"""Seconds for it then: a limit by the wall that is not to be met."""

Watch = Callable[[int | None, int | None], None]
"""Is told of the best value and the bound whenever one of them gets better; from the solver's thread."""


class Stop:
    """Asks a running search to end; the best plan so far is kept."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def ask(self) -> None:
        """Asks; safe from a signal handler and from any thread."""
        self._asked.set()

    @property
    def asked(self) -> bool:
        """True once somebody asked."""
        return self._asked.is_set()


@dataclass(frozen=True)
class Ending:
    """How a search ended.

    `value` gives each variable's value in the best solution, None when there is none; `best` is its
    cost. `bound` is a lower bound on the cost, reached when `proven`. `impossible` means proven so.
    """

    value: Callable[[Truthy], int] | None
    best: int
    bound: int
    impossible: bool

    @property
    def proven(self) -> bool:
        """True when no solution costs less."""
        return self.value is not None and self.best <= self.bound


class Search:
    """A search minimises sums over models within a clock's time, until somebody asks it to stop."""

    def __init__(self, seed: int, clock: Clock, stop: Stop) -> None:
        self._seed, self.clock, self._stop = seed, clock, stop

    @property
    def stopped(self) -> bool:
        """True when somebody asked to stop."""
        return self._stop.asked

    @property
    def over(self) -> bool:
        """True when the time is up or somebody asked to stop."""
        return self._stop.asked or self.clock.over

    def minimise(
        self,
        cp: cp_model.CpModel,
        objective: cp_model.LinearExprT,
        budget: float,
        watch: Watch | None = None,
        *,
        workers: int = 1,
    ) -> Ending:
        """Minimises a sum within a budget: seconds, or deterministic time with one worker.

        One worker proves small models sooner than two do (docs/performance.md). The solver runs in
        a thread of its own, so that an interrupt reaches Python while it works.
        """
        cp.minimize(objective)
        solver = self._solver(min(budget, self.clock.left), workers)
        watcher = _Watcher(watch) if watch else None
        if watcher:
            solver.best_bound_callback = watcher.on_bound
        ended: list[object] = []
        thread = threading.Thread(target=lambda: ended.append(solver.solve(cp, watcher)))
        thread.start()
        while thread.is_alive():
            thread.join(0.02)
            if self._stop.asked:
                solver.stop_search()
        self.clock.charge(solver.response_proto.deterministic_time)
        return _ending(solver, ended[0])

    def relaxed(self, cp: cp_model.CpModel, objective: cp_model.LinearExprT, budget: float) -> Relaxed:
        """A bound on the sum from the model's linear relaxation: quick, and seldom far below the least."""
        if not self.clock.deterministic:
            return relax(cp, objective, min(budget, self.clock.left))
        self.clock.charge(_SECONDS_A_VARIABLE * len(cp.proto.variables))
        return relax(cp, objective, _PATIENCE)

    def _solver(self, budget: float, workers: int) -> cp_model.CpSolver:
        solver = new_solver(workers)
        parameters = solver.parameters
        parameters.random_seed = self._seed
        if self.clock.deterministic:
            parameters.max_deterministic_time = budget
        else:
            parameters.max_time_in_seconds = budget
        # The linear relaxation has to see implications, or no bound moves.
        parameters.linearization_level = 2
        parameters.use_objective_lb_search = workers > 1
        return solver


def new_solver(workers: int) -> cp_model.CpSolver:
    """A solver as these models like it, without any limit."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    # Both cost seconds of presolve on these models and find nothing (docs/performance.md).
    solver.parameters.symmetry_level = 0
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.catch_sigint_signal = False
    return solver


class _Watcher(cp_model.CpSolverSolutionCallback):
    """Passes on each better solution and each better bound."""

    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._watch = watch
        self._best: int | None = None
        self._bound: int | None = None

    def on_solution_callback(self) -> None:
        self._best = round(self.objective_value)
        self._watch(self._best, self._bound)

    def on_bound(self, bound: float) -> None:
        """Called by the solver with each better bound."""
        self._bound = _whole(bound)
        self._watch(self._best, self._bound)


def _ending(solver: cp_model.CpSolver, status: object) -> Ending:
    if status == cp_model.MODEL_INVALID:
        raise ValueError("the solver rejects the model as invalid")
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        best = round(solver.objective_value)
        return Ending(solver.value, best, min(best, _whole(solver.best_objective_bound)), False)
    bound = 0 if status == cp_model.INFEASIBLE else max(0, _whole(solver.best_objective_bound))
    return Ending(None, 0, bound, status == cp_model.INFEASIBLE)


def _whole(bound: float) -> int:
    """A bound on a sum of whole numbers, rounded up; the solver's floats may lie a hair above one."""
    return math.ceil(bound - 1e-6) if math.isfinite(bound) else 0
