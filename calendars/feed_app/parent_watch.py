"""A process that uvicorn started ends when uvicorn's own is gone."""

import asyncio
import multiprocessing
import os
import signal

_EVERY_SECONDS = 1.0


async def watch_parent() -> None:
    """Ends this process in good order when the one that started it as its worker has been killed.

    uvicorn tells its workers to end when it ends itself; nobody tells them when it is killed.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    # Not by its number: a parent that was killed before this began would look alive for good.
    while parent.is_alive():
        await asyncio.sleep(_EVERY_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
