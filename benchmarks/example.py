"""The Copenhagen example: reading, first plan, and each tier's cost and bound after a time."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from calendars.engagement_cache import EngagementCache
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.model.build import Model
from scheduler.result import Found
from scheduler.solve import Options, solve
from scheduler.year_file.read import read_year

EXAMPLE = Path(__file__).parent.parent / "examples" / "koebenhavn-2027"


@dataclass(frozen=True)
class Figure:
    """One measured figure, with its unit in its name."""

    name: str
    value: str


def figures(seconds: float, runs: int) -> list[Figure]:
    """Times in seconds, the median of `runs`; costs and bounds of one solve of `seconds`."""
    with tempfile.TemporaryDirectory() as folder:
        cache = EngagementCache(Path(folder))
        started = perf_counter()
        year = read_year(EXAMPLE, cache=cache)
        cold = perf_counter() - started
        found = [Figure("read, cold engagement cache (s)", f"{cold:.2f}")]
        found.append(_timed("read, warm engagement cache (s)", runs, lambda: read_year(EXAMPLE, cache=cache)))
    found += _first_plan(year, runs)
    candidates = find_candidates(year)
    found.append(_timed("model build (s)", runs, lambda: Model(year, candidates)))
    return found + _solved(year, seconds)


def _timed(name: str, runs: int, work: object) -> Figure:
    assert callable(work)
    times = []
    for _ in range(runs):
        started = perf_counter()
        work()
        times.append(perf_counter() - started)
    return Figure(name, f"{median(times):.2f}")


def _first_plan(year: Year, runs: int) -> list[Figure]:
    times = []
    cost = {}
    for _ in range(runs):
        started = perf_counter()
        plan = construct(year, find_candidates(year), 1)
        verdict = verify(year, plan) if plan else None
        times.append(perf_counter() - started)
        cost = verdict.cost if verdict and verdict.holds else {}
    return [
        Figure("first complete, verified plan after reading (s)", f"{median(times):.2f}"),
        Figure("its cost per tier", ", ".join(f"{tier}: {points}" for tier, points in cost.items())),
    ]


def _solved(year: Year, seconds: float) -> list[Figure]:
    result = solve(year, Options(seed=1, workers=2, time_limit=seconds))
    if not isinstance(result, Found):
        return [Figure(f"after {seconds:g} s", type(result).__name__)]
    return [
        Figure(f"tier {tier.tier} after {seconds:g} s: cost, bound", f"{tier.cost}, {tier.bound}")
        for tier in result.tiers
        if tier.tier > 1
    ]
