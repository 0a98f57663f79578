"""What no solver takes is a wrong use of the command, told before anything is read or solved."""

from pathlib import Path

import pytest

from tests.scheduler.cli.conftest import Run


@pytest.mark.parametrize("command", ["plan", "replan"])
@pytest.mark.parametrize("seed", ["-1", "2147483648", "99999999999999999999"])
def test_a_seed_that_no_solver_takes(command: str, seed: str, planned: Path, run: Run) -> None:
    said = run(command, planned, "--dry-run", "--seed", seed, code=2).stderr
    assert "--seed" in said
    assert "2147483647" in said


@pytest.mark.parametrize("command", ["plan", "replan", "explain"])
@pytest.mark.parametrize("seconds", ["nan", "inf", "-inf", "1e999", "0"])
def test_a_time_limit_that_is_none(command: str, seconds: str, planned: Path, run: Run) -> None:
    assert "--time-limit" in run(command, planned, "--time-limit", seconds, code=2).stderr
