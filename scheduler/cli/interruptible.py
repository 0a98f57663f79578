"""A search that Ctrl-C ends at once."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from scheduler.cli.exits import INTERRUPTED
from scheduler.search import Stop

_STDERR = 2


@contextmanager
def interruptible(stop: Stop | None = None, said: str = "") -> Iterator[Stop]:
    """While it lasts Ctrl-C asks the search to stop, and says so; a second one ends the program."""
    stop = stop or Stop()

    def interrupt(number: int, frame: FrameType | None) -> None:
        if stop.asked:
            # Python cannot end the solver's threads, and waits for them; nothing is being written here.
            os._exit(INTERRUPTED)
        stop.ask()
        if said:
            # Past Python's own buffers: this may run in the middle of a line of progress.
            os.write(_STDERR, f"\n{said}\n".encode())

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
