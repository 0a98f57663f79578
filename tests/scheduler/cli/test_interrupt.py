"""Ctrl-C: the best plan so far is kept, or nothing is written; never a traceback, always exit 130."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from calendars.plan_file import read_plan
from constraints.verify import verify
from scheduler.result import Found, Unfinished
from scheduler.search import Stop
from scheduler.solve import Options, solve
from scheduler.year_file.read import read_year

COPENHAGEN = Path(__file__).parents[3] / "examples" / "koebenhavn-2027"
COMMAND = [sys.executable, "-c", "from scheduler.cli import main; main()"]

Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def copenhagen(tmp_path: Path) -> Path:
    """A year that takes far longer to prove than any test waits."""
    return Path(shutil.copytree(COPENHAGEN, tmp_path / "aar"))


@pytest.fixture
def start(copenhagen: Path) -> Start:
    """Starts `aarshjul plan` in a process of its own."""

    def run(*before: str) -> "subprocess.Popen[str]":
        command = [COMMAND[0], *before, *COMMAND[1:], "plan", str(copenhagen), "--workers", "1"]
        command += ["--time-limit", "600"]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, preexec_fn=_hear_interrupts)

    return run


def _hear_interrupts() -> None:
    """A shell's background jobs, and all that they start, are born deaf to Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def interrupt_at(process: "subprocess.Popen[str]", words: str) -> None:
    """Sends SIGINT once stderr has said something."""
    assert process.stderr is not None
    said = next((line for line in process.stderr if words in line), None)
    assert said is not None, f"it never said {words!r}"
    process.send_signal(signal.SIGINT)


def test_the_best_plan_so_far_is_verified_and_kept(copenhagen: Path, start: Start) -> None:
    with start() as process:
        interrupt_at(process, "Fremmøde")
        out, errors = process.communicate()
    assert process.returncode == 130, errors
    assert "Afbrudt: den bedste plan indtil nu er gemt." in errors
    assert "Traceback" not in errors
    assert "planen er lagt og efterprøvet" in out
    assert verify(read_year(copenhagen), read_plan(copenhagen / "plan.json").plan).holds


def test_before_there_is_a_plan_nothing_is_written(copenhagen: Path, start: Start) -> None:
    before = {path.name for path in copenhagen.rglob("*")}
    with start("-X", "importtime") as process:
        interrupt_at(process, " scheduler.cli.folder")
        out, errors = process.communicate()
    assert process.returncode == 130, errors[-2000:]
    assert (out, "Traceback" in errors, "Afbrudt" in errors) == ("", False, True)
    assert {path.name for path in copenhagen.rglob("*")} == before


def test_a_second_interrupt_ends_it_at_once(copenhagen: Path, start: Start) -> None:
    with start() as process:
        interrupt_at(process, "Fremmøde")
        interrupt_at(process, "Ctrl-C igen")
        _, errors = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert not [path for path in copenhagen.iterdir() if path.name.startswith(".")]
    plan = copenhagen / "plan.json"
    assert not plan.exists() or read_plan(plan).year == 2027


def test_a_solve_that_is_stopped_keeps_what_is_constructed_and_proves_nothing(planned: Path) -> None:
    stop = Stop()
    stop.ask()
    year = read_year(planned)
    found = solve(year, Options(workers=1), stop=stop)
    assert isinstance(found, Found)
    assert verify(year, found.plan).holds
    assert all(tier.bound == 0 for tier in found.tiers)


def test_a_solve_that_is_stopped_without_a_plan_is_unfinished(
    planned: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.solve.construct", lambda *_: None)
    stop = Stop()
    stop.ask()
    assert isinstance(solve(read_year(planned), Options(workers=1), stop=stop), Unfinished)
