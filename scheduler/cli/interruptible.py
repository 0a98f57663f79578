"""A search that Ctrl-C ends at once."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from scheduler.cli.exits import INTERRUPTED
from scheduler.search import Stop


@contextmanager
def interruptible() -> Iterator[Stop]:
    """While it lasts Ctrl-C asks the search to stop; a second one ends the program."""
    stop = Stop()

    def interrupt(number: int, frame: FrameType | None) -> None:
        if stop.asked:
            # Python cannot end the solver's threads, and waits for them; nothing is being written here.
            os._exit(INTERRUPTED)
        stop.ask()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
