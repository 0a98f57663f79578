"""With one worker equal input gives equal bytes, whatever Python hashes and however busy the machine is."""

import os
import subprocess
import sys
from random import Random

from calendars.plan_file import PlanRecord, TierCost, plan_bytes
from scheduler.result import Found
from scheduler.solve import Options, solve
from tests.scheduler.exhaustive.drawing import draw_tiny_year

TELL = "from tests.scheduler.test_determinism import told; print(told())"


def told(years=10):
    """Every plan of some tiny years as the bytes that would be stored."""
    return [solved(draw_tiny_year(Random(number))) for number in range(years)]


def solved(year, seed=3):
    """The plan's bytes, or that there is none."""
    result = solve(year, Options(seed=seed, workers=1, time_limit=5))
    if not isinstance(result, Found):
        return type(result).__name__.encode()
    tiers = tuple(TierCost(one.tier, one.cost, one.bound) for one in result.tiers)
    return plan_bytes(PlanRecord(year.year, year.title, "", seed, 1, (), tiers, result.plan))


def test_equal_input_gives_equal_bytes():
    assert told() == told()


def test_what_python_hashes_changes_nothing():
    outputs = [
        subprocess.run(
            [sys.executable, "-c", TELL],
            env=os.environ | {"PYTHONHASHSEED": number},
            capture_output=True,
            check=True,
        ).stdout
        for number in ("1", "2")
    ]
    assert outputs[0].count(b"placements") >= 3
    assert outputs[0] == outputs[1]
