"""The product's solve, and each of its parts left to itself, on equal terms: two threads, the same years."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec

from benchmarks.trajectory import Trajectory
from calendars.plan import Plan
from constraints.year import Year
from scheduler.candidates import Candidates, find_candidates
from scheduler.clock import Clock
from scheduler.construct import construct
from scheduler.incumbent import Incumbent
from scheduler.model.build import post_all
from scheduler.narrowing import narrow
from scheduler.result import Found
from scheduler.search import Search, Stop
from scheduler.solve import Options, solve
from scheduler.whole import Whole

WORKERS = 2


@dataclass(frozen=True)
class Task:
    """A year to be planned within so many seconds."""

    year: Year
    seed: int
    seconds: float
    told: Trajectory

    @property
    def candidates(self) -> Candidates:
        """The starts that matter."""
        return narrow(self.year, find_candidates(self.year))


def aarshjul(task: Task) -> Plan | None:
    """The product: everything together."""
    result = solve(task.year, Options(task.seed, WORKERS, task.seconds), task.told)
    if not isinstance(result, Found):
        return None
    # The last bounds and the last seats filled come with the result alone.
    task.told.note(
        {one.tier: one.cost for one in result.tiers}, {one.tier: one.bound for one in result.tiers}
    )
    return result.plan


def constructed(task: Task) -> Plan | None:
    """The constructed start alone."""
    return construct(task.year, task.candidates, task.seed)


def local_search(task: Task) -> Plan | None:
    """Local search alone, from the constructed start."""
    from scheduler.local_search.effort import Effort
    from scheduler.local_search.improve import improve

    candidates = task.candidates
    start = construct(task.year, candidates, task.seed)
    effort = Effort(10**9, task.seconds)
    return start and improve(task.year, candidates, start, task.seed, effort)


def cp_sat(task: Task) -> Plan | None:
    """CP-SAT alone: the whole year in one model, tier by tier, from the constructed start."""
    year, candidates = task.year, task.candidates
    clock = Clock(task.seconds, deterministic=False)
    incumbent = Incumbent(year, clock, task.told)
    start = construct(year, candidates, task.seed)
    if start is not None:
        incumbent.offer(start)
    search = Search(task.seed, clock, Stop())
    whole = Whole(year, candidates, post_all(year, candidates), search, WORKERS)
    if start is not None or not whole.first(incumbent, clock.left):
        whole.prove(incumbent, 0.6)
    return incumbent.plan


CONTESTANTS: dict[str, Callable[[Task], Plan | None]] = {
    "aarshjul": aarshjul,
    "constructed": constructed,
    "CP-SAT": cp_sat,
}
if find_spec("scheduler.local_search") is not None:
    CONTESTANTS["local search"] = local_search
