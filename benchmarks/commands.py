"""What a user waits for at the command line, whole processes from cold start to end."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.grown_folder import EXAMPLE
from calendars.engagement_cache import EngagementCache
from scheduler.year_file.read import read_year

PROGRAM = (sys.executable, "-c", "from scheduler.cli import main; main()")


def command_figures(runs: int, seconds: float) -> dict[str, float]:
    """Seconds, each the median of `runs`, of the Copenhagen example with a plan found in `seconds`."""
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "aar", Path(place) / "kalendere"
        shutil.copytree(EXAMPLE, folder)
        found = _reading(folder, runs)
        _timed(place, "plan", str(folder), "--time-limit", str(seconds))
        commands = {
            "aarshjul --version": ("--version",),
            "aarshjul check": ("check", str(folder)),
            "aarshjul show": ("show", str(folder)),
            "aarshjul verify": ("verify", str(folder)),
            "aarshjul feeds": ("feeds", str(folder), "--out", str(out)),
        }
        for name, arguments in commands.items():
            found[name] = median(_timed(place, *arguments) for _ in range(runs))
        found["calendar files written by feeds"] = float(sum(1 for _ in out.rglob("*.ics")))
    return found


def _reading(folder: Path, runs: int) -> dict[str, float]:
    cold: list[float] = []
    warm: list[float] = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as place:
            cache = EngagementCache(Path(place))
            for times in (cold, warm):
                started = perf_counter()
                read_year(folder, cache=cache)
                times.append(perf_counter() - started)
    return {"read, cold engagement cache": median(cold), "read, warm engagement cache": median(warm)}


def _timed(home: str, *arguments: str) -> float:
    environment = os.environ | {"XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home}
    started = perf_counter()
    subprocess.run([*PROGRAM, *arguments], check=True, capture_output=True, env=environment)  # noqa: S603
    return perf_counter() - started
