"""What commands do to a year in a store, over and over, each in a process that may be killed.

`python -m tests.scheduler.lives kills FOLDER STEP TIMES SEED` starts a child that takes the step without
end and kills it, so many times. `python -m tests.scheduler.lives once FOLDER STEP NUMBER` waits for a line
on stdin, then takes the step once and prints the exit code. The store is the environment's.
"""

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

from calendars.plan import Plan
from calendars.plan_file import read_plan, write_plan
from scheduler.cli import main

MEETING = "styregruppe-primo-april"
ROOM = "moedelokale-2"
Step = Callable[[Path, int], int]


def call(*words: object) -> int:
    """Runs a command in this process, without its output; its exit code."""
    try:
        return int(main.main([str(word) for word in words], standalone_mode=False) or 0)
    except Exception as ended:
        return int(getattr(ended, "exit_code", 1))


def publish(folder: Path, number: int) -> int:
    """Moves a meeting, there or back, and publishes."""
    move(folder, number)
    return call("publish", folder)


def stage(folder: Path, number: int) -> int:
    """Moves a meeting, and sends the plan to its body."""
    move(folder, number)
    return call("stage", folder, "styregruppe", "sent")


def edit(folder: Path, number: int) -> int:
    """Edits the year, and publishes."""
    path = folder / "aarshjul.toml"
    text = path.read_text("utf-8").partition("\n# nr. ")[0]
    path.write_text(f"{text}\n# nr. {number}\n", "utf-8")
    return call("publish", folder)


def replan(folder: Path, number: int) -> int:
    """Closes a room for one more Saturday: a new revision and its plan, in which nothing moves."""
    day = date(2027, 1, 2) + timedelta(7 * (number % 50))
    closed = ("--close-room", ROOM, f"{day}/{day}")
    return call("replan", folder, *closed, "--today", "2026-12-01", "--time-limit", 5)


STEPS: dict[str, Step] = {"publish": publish, "stage": stage, "edit": edit, "replan": replan}
"""Every command that writes to the store is one of them."""


def settle(folder: Path, number: int) -> int:
    """Publishes whatever state the folder was left in: a plan sent to a body is taken back first."""
    for _ in range(3):
        if call("stage", folder, "styregruppe", "draft") != 6:  # told to look again: the folder is brought up
            break
    return publish(folder, number)


def move(folder: Path, number: int) -> None:
    """Puts the meeting at 10 or at 12, by turns, in plan.json."""
    record = read_plan(folder / "plan.json")
    there = record.plan.by_meeting[MEETING]
    slot = replace(there.slot, minute=600 if there.slot.minute != 600 else 720)
    kept = [one for one in record.plan.placements if one.meeting != MEETING]
    plan = Plan.of([*kept, replace(there, slot=slot)], record.plan.dropped, record.plan.routes)
    write_plan(folder / "plan.json", replace(record, plan=plan, seed=number))


def kill(folder: Path, step: Step, times: int, seed: int) -> None:
    """Children begin where the last was killed; what they leave is judged by whoever started this."""
    moments = random.Random(seed)
    import_module("scheduler.cli.replan")  # once, here: no child shall spend its life on loading a solver
    for turn in range(times):
        child = os.fork()
        if child == 0:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
            number = seed * 1000 + turn * 100
            while True:
                number += 1
                step(folder, number)
        time.sleep(moments.uniform(0.05, 2.0))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WTERMSIG(status) == signal.SIGKILL, status


def once(folder: Path, step: Step, number: int) -> None:
    """Takes the step when told to, so that several do at once."""
    print("ready", flush=True)
    sys.stdin.readline()
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    code = step(folder, number)
    print(f"ended {code}", flush=True)


if __name__ == "__main__":
    how, where, which, *numbers = sys.argv[1:]
    if how == "kills":
        kill(Path(where), STEPS[which], *map(int, numbers))
    else:
        once(Path(where), {**STEPS, "settle": settle}[which], *map(int, numbers))
