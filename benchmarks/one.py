"""One measurement in a process of its own, so that memory and caches are its own: JSON in, JSON out."""

import json
import resource
import sys
from dataclasses import asdict
from itertools import pairwise
from time import perf_counter
from typing import Any

from benchmarks.contestants import CONTESTANTS, Task
from benchmarks.grown_year import example, grown_year
from benchmarks.influence import fixed_costs
from benchmarks.trajectory import Trajectory
from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.model.build import Model, post_all
from scheduler.narrowing import narrow
from scheduler.search import Stop  # noqa: F401 - loads the solver before any clock runs


def measured(asked: dict[str, Any]) -> dict[str, Any]:
    """What is asked for - "build" or a contestant's name - of a year: size 0 is the example itself."""
    started = perf_counter()
    year = grown_year(asked["size"], asked["seed"]) if asked["size"] else example()
    found = {"read": perf_counter() - started} | asked
    found |= _build(year) if asked["what"] == "build" else _contest(year, asked)
    return found | {"megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def _build(year: Year) -> dict[str, Any]:
    """How large the year is, and how long each step takes until the whole year stands before the solver."""
    times = [perf_counter()]
    candidates = narrow(year, find_candidates(year))
    times.append(perf_counter())
    postings = post_all(year, candidates)
    times.append(perf_counter())
    model = Model(year, candidates, postings=postings)
    times.append(perf_counter())
    steps = [then - before for before, then in pairwise(times)]
    return {
        "candidates": steps[0],
        "postings": steps[1],
        "model": steps[2],
        "presolve": _presolve(model),
        "variables": len(model.cp.proto.variables),
        "constraints": len(model.cp.proto.constraints),
        "meetings": len(year.planned),
        "dialogues": sum(1 for meeting in year.planned if meeting.kind == "dialogue"),
        "people": len(year.persons),
        "rooms": len(year.rooms),
        "fixed": fixed_costs(year, candidates, postings),
    }


def _presolve(model: Model) -> float:
    """Seconds of presolve with the attendance tier as the objective, under the product's parameters."""
    from ortools.sat.python import cp_model

    solver = cp_model.CpSolver()
    solver.parameters.symmetry_level = 0
    solver.parameters.cp_model_probing_level = 0
    solver.parameters.linearization_level = 2
    solver.parameters.stop_after_presolve = True
    solver.parameters.num_workers = 1
    model.cp.minimize(model.charges.cost(2))
    started = perf_counter()
    solver.solve(model.cp)
    return perf_counter() - started


def _contest(year: Year, asked: dict[str, Any]) -> dict[str, Any]:
    """The contestant's plan as the verifier judges it, and how it came about."""
    told = Trajectory()
    started = perf_counter()
    plan = CONTESTANTS[asked["what"]](Task(year, asked["seed"], asked["seconds"], told))
    took = perf_counter() - started
    verdict = verify(year, plan) if plan is not None else None
    return {
        "took": took,
        "cost": verdict.cost if verdict is not None and verdict.holds else None,
        "first_plan": told.first_plan,
        "attendance_proven": told.attendance_proven,
        "points": [asdict(point) for point in told.points],
    }


if __name__ == "__main__":
    json.dump(measured(json.loads(sys.argv[1])), sys.stdout)
