"""The nursery of tests.scheduler.lives, as a test orders from it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import URL

ROOT = Path(__file__).parents[2]


class Nursery:
    """A process that forks others: each takes a step in a year's folder, or is killed at it."""

    def __init__(self, orders: IO[str], answers: IO[str]) -> None:
        self._orders, self._answers = orders, answers

    def take(self, step: str, url: URL, number: int, *folders: Path) -> list[int]:
        """The exit codes of a step taken in every folder at once."""
        return self._order("take", step, url, number, folders)

    def kill(self, step: str, url: URL, number: int, folder: Path) -> int:
        """What a process that was killed at taking the step ended with: minus the signal's number."""
        return self._order("kill", step, url, number, (folder,))[0]

    def _order(self, do: str, step: str, url: URL, number: int, folders: tuple[Path, ...]) -> list[int]:
        order = {
            "do": do,
            "step": step,
            "url": url.render_as_string(hide_password=False),
            "number": number,
            "folders": [str(folder) for folder in folders],
        }
        self._orders.write(json.dumps(order) + "\n")
        self._orders.flush()
        answer = json.loads(self._answers.readline())
        assert isinstance(answer, list)
        return answer


@contextmanager
def nursery() -> Iterator[Nursery]:
    """A nursery, until it is needed no more."""
    command = [sys.executable, "-m", "tests.scheduler.lives"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Nursery(process.stdin, process.stdout)
        process.stdin.close()
    assert process.returncode == 0
