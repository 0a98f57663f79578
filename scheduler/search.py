"""One CP-SAT search: minimise one sum, tell about it, stop when asked."""

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from ortools.sat.python import cp_model

from scheduler.model.build import Model
from scheduler.model.starts import Truthy
from scheduler.progress import Listener, Step


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

    `value` gives each variable's value in the best solution, None when there is none. `bound` is a
    lower bound on the cost. `impossible` means proven so. `spent` is seconds, or deterministic time
    with one worker.
    """

    value: Callable[[Truthy], int] | None
    bound: int
    impossible: bool
    spent: float


class Search:
    """A search minimises sums over one model, one after the other."""

    def __init__(
        self, model: Model, seed: int, workers: int, tell: Listener, stop: Stop, started: float
    ) -> None:
        self._model, self._seed, self._workers = model, seed, workers
        self._tell, self._stop, self._started = tell, stop, started

    def minimise(self, objective: cp_model.LinearExprT, tier: int, budget: float) -> Ending:
        """Minimises a sum within a budget: seconds, or deterministic time with one worker.

        The solver runs in a thread of its own, so that an interrupt reaches Python while it works.
        """
        self._model.cp.minimize(objective)
        solver = self._solver(budget)
        watcher = _Watcher(self._tell, tier, self._started)
        solver.best_bound_callback = watcher.on_bound
        ended: list[object] = []
        thread = threading.Thread(target=lambda: ended.append(solver.solve(self._model.cp, watcher)))
        thread.start()
        while thread.is_alive():
            thread.join(0.05)
            if self._stop.asked:
                solver.stop_search()
        return _ending(solver, ended[0], self._workers)

    def _solver(self, budget: float) -> cp_model.CpSolver:
        solver = cp_model.CpSolver()
        parameters = solver.parameters
        parameters.random_seed = self._seed
        parameters.num_workers = self._workers
        if self._workers == 1:
            parameters.max_deterministic_time = budget
        else:
            parameters.max_time_in_seconds = budget
        # Both cost seconds of presolve on these models and find nothing (docs/performance.md).
        parameters.symmetry_level = 0
        parameters.cp_model_probing_level = 0
        # The linear relaxation has to see implications, or no bound moves.
        parameters.linearization_level = 2
        parameters.use_objective_lb_search = True
        parameters.catch_sigint_signal = False
        return solver


class _Watcher(cp_model.CpSolverSolutionCallback):
    """Passes on each better solution and each better bound."""

    def __init__(self, tell: Listener, tier: int, started: float) -> None:
        super().__init__()
        self._tell, self._tier, self._started = tell, tier, started
        self._best: int | None = None
        self._bound: int | None = None

    def on_solution_callback(self) -> None:
        self._best = round(self.objective_value)
        self._step()

    def on_bound(self, bound: float) -> None:
        """Called by the solver with each better bound."""
        self._bound = _whole(bound)
        self._step()

    def _step(self) -> None:
        self._tell(Step(self._tier, self._best, self._bound, monotonic() - self._started))


def _ending(solver: cp_model.CpSolver, status: object, workers: int) -> Ending:
    spent = solver.response_proto.deterministic_time if workers == 1 else solver.wall_time
    if status == cp_model.MODEL_INVALID:
        raise ValueError("the solver rejects the model as invalid")
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Ending(solver.value, _whole(solver.best_objective_bound), False, spent)
    return Ending(None, 0, status == cp_model.INFEASIBLE, spent)


def _whole(bound: float) -> int:
    """A bound on a sum of whole numbers, rounded up; the solver's floats may lie a hair above one."""
    return math.ceil(bound - 1e-6)
