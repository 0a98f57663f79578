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
    if multiprocessing.parent_process() is None:
        return
    parent = os.getppid()
    while os.getppid() == parent:
        await asyncio.sleep(_EVERY_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
