"""A nursery of processes that do to a year what commands do, and are killed at it.

`python -m tests.scheduler.lives` loads the program once and then reads orders, one JSON object a line:
`{"do": "take" | "kill" | "at once", "url": ..., "step": ..., "folders": [...], "number": ...}`. Every step is
taken by a forked process of its own, which shares nothing with the next; the answer is a line of JSON.
"""

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

from calendars.plan import Plan
from calendars.plan_file import read_plan, write_plan
from calendars.store.location import VARIABLE
from scheduler.cli import main
from tests.scheduler.small_year import ROOMS

MEETING, BODY, ROOM = "sg-1", "sg", ROOMS[1]
LONGEST = 0.7
"""Seconds after which at the latest a process is killed: it has taken one step by then, or two."""
_LOADED = ("publish", "stage", "fetch", "replan", "store_of", "workspace_of")
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
    return call("stage", folder, BODY, "sent")


def edit(folder: Path, number: int) -> int:
    """Edits the year, and publishes."""
    path = folder / "aarshjul.toml"
    text = path.read_text("utf-8").partition("\n# nr. ")[0]
    saved = path.with_suffix(".new")  # an editor saves all or nothing; ours to test is the command
    saved.write_text(f"{text}\n# nr. {number}\n", "utf-8")
    saved.replace(path)
    return call("publish", folder)


def replan(folder: Path, number: int) -> int:
    """Closes a room for one more Saturday: a new revision and its plan, in which nothing moves."""
    day = date(2027, 1, 2) + timedelta(7 * (number % 50))
    closed = ("--close-room", ROOM, f"{day}/{day}")
    return call("replan", folder, *closed, "--today", "2026-12-01", "--time-limit", 5)


def fetch(folder: Path, number: int) -> int:
    """Moves a meeting, thinks better of it, and begins again from the store."""
    move(folder, number)
    return call("fetch", folder)


STEPS: dict[str, Step] = {
    "publish": publish, "stage": stage, "edit": edit, "replan": replan, "fetch": fetch
}  # fmt: skip
"""Every command that writes to the store, or from it to the folder, is one of them."""


def settle(folder: Path, number: int) -> int:
    """Publishes, by doing what whoever is refused is told to do: one command for each refusal."""
    code = call("fetch", folder)  # for what was edited on an old base
    move(folder, number)
    if code == 0 and call("publish", folder) == 7:  # for a body that is still being asked
        code = call("stage", folder, BODY, "draft")
    return code or call("publish", folder)


def move(folder: Path, number: int) -> None:
    """Puts the meeting at 9 or at 10, by turns, in plan.json."""
    record = read_plan(folder / "plan.json")
    there = record.plan.by_meeting[MEETING]
    slot = replace(there.slot, minute=600 if there.slot.minute != 600 else 540)
    kept = [one for one in record.plan.placements if one.meeting != MEETING]
    plan = Plan.of([*kept, replace(there, slot=slot)], record.plan.dropped, record.plan.routes)
    write_plan(folder / "plan.json", replace(record, plan=plan, seed=number))


def take(step: Step, folders: list[Path], number: int) -> list[int]:
    """The exit codes of the step taken in every folder at once, each by a process of its own."""
    ready, go = os.pipe()
    children = []
    for folder in folders:
        child = os.fork()
        if child == 0:
            os.close(go)
            os.read(ready, 1)  # until the last of them is there, and nobody holds the other end any more
            _end(step(folder, number))
        children.append(child)
    os.close(ready)
    os.close(go)
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


def kill(step: Step, folder: Path, number: int) -> int:
    """Kills a process that takes the step without end; how many it had begun is nobody's business."""
    child = os.fork()
    if child == 0:
        while True:
            step(folder, number)
            number += 1
    time.sleep(Random(number).uniform(0.0, LONGEST))
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _end(code: int) -> None:
    os._exit(code)  # what the nursery has open is not the child's to close


def obey(order: dict[str, Any]) -> list[int]:
    """What came of an order."""
    os.environ[VARIABLE] = order["url"]
    step = {**STEPS, "settle": settle}[order["step"]]
    folders = [Path(one) for one in order["folders"]]
    if order["do"] == "kill":
        return [kill(step, folders[0], order["number"])]
    return take(step, folders, order["number"])


def attend() -> None:
    """Answers orders until there are no more; what commands say is nobody's to read."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.dup2(nowhere, sys.stderr.fileno())
    for name in _LOADED:  # once, here: no child shall spend its life on loading
        import_module(f"scheduler.cli.{name}")
    for line in sys.stdin:
        answers.write(json.dumps(obey(json.loads(line))) + "\n")


if __name__ == "__main__":
    attend()
