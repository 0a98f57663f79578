"""Measures solving and the commands, and writes docs/performance.md with its plots.

python -m benchmarks [--quick] [--tables]: a short run to try it out; or the page anew from the figures.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.commands import command_figures
from benchmarks.contestants import CONTESTANTS
from benchmarks.extent import FULL, QUICK, Extent
from benchmarks.page import page
from benchmarks.plots import growth, over_time

DOCS = Path(__file__).parent.parent / "docs"
QUICK_PLACE = Path(__file__).parent.parent / "build" / "benchmarks"


def main() -> None:
    """Measures what the arguments ask for, and writes the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small and short, into build/benchmarks")
    parser.add_argument("--tables", action="store_true", help="write the page anew from performance.json")
    asked = parser.parse_args()
    place = QUICK_PLACE if asked.quick else DOCS
    place.mkdir(parents=True, exist_ok=True)
    file = place / "performance.json"
    if not asked.tables:
        file.write_text(
            json.dumps(figures(QUICK if asked.quick else FULL), indent=1) + "\n", encoding="utf-8"
        )
    write(json.loads(file.read_text(encoding="utf-8")), place)


def figures(extent: Extent) -> dict[str, Any]:
    """Everything that is measured, as JSON can hold it."""
    runs = [measured(asked) for asked in _asked(extent)]
    return {
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "ortools": version("ortools"),
        },
        "times": extent.times,
        "runs": runs,
        "commands": command_figures(extent.command_runs, extent.times[0]),
    }


def _asked(extent: Extent) -> Iterator[dict[str, Any]]:
    """Every measurement of a year: builds, the example, then size by size."""
    for size in (0, *extent.sizes):
        yield {"what": "build", "size": size, "seed": 1}
    for seed in range(1, extent.example_runs + 1):
        yield {"what": "aarshjul", "size": 0, "seed": seed, "seconds": extent.limit}
    for size in extent.sizes:
        for seed in extent.seeds:
            yield {"what": "aarshjul", "size": size, "seed": seed, "seconds": extent.limit}
        for what, seconds in extent.alone.items():
            if what in CONTESTANTS:
                yield {"what": what, "size": size, "seed": 1, "seconds": seconds}


def measured(asked: dict[str, Any]) -> dict[str, Any]:
    """One measurement in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.one", json.dumps(asked)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)  # noqa: S603
    found: dict[str, Any] = json.loads(done.stdout)
    shown = {key: value for key, value in found.items() if key in ("what", "size", "seed", "took", "cost")}
    print(shown, file=sys.stderr)
    return found


def write(found: dict[str, Any], place: Path) -> None:
    """The page, and the plots in a folder beside it."""
    plots = place / "performance"
    plots.mkdir(exist_ok=True)
    (place / "performance.md").write_text(page(found), encoding="utf-8")
    solves = [run for run in found["runs"] if run["what"] == "aarshjul"]
    builds = [run for run in found["runs"] if run["what"] == "build"]
    (plots / "growth.svg").write_text(
        growth([run for run in builds if run["size"]], [run for run in solves if run["size"]]),
        encoding="utf-8",
    )
    for run in solves:
        if run["seed"] == 1:
            name = f"{run['size']} times the organisations" if run["size"] else "The example"
            drawn = over_time(run, f"{name}: cost and bound")
            if drawn is not None:
                (plots / f"{run['size']}x.svg").write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
