"""Starting the server: uvicorn, in one process or several."""

import os

import uvicorn
from starlette.types import ASGIApp

from calendars.feed_app.log import logging_config
from calendars.feed_app.service import service
from calendars.feed_app.settings import Settings

_SETTINGS = "AARSHJUL_SERVE_SETTINGS"
_PROTOCOL = "calendars.feed_app.bounded_protocol:BoundedProtocol"
_MOST_AT_ONCE = 2000


def run(settings: Settings, *, host: str, port: int, workers: int, trusted_proxies: str) -> None:
    """Serves until told to stop (SIGTERM, SIGINT); answers that have begun are finished first.

    Each process reads the settings from the environment, and opens the database itself. A process
    that dies is replaced; the others go on.
    """
    os.environ[_SETTINGS] = settings.to_json()
    uvicorn.run(
        "calendars.feed_app.run:application",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        http=_PROTOCOL,
        ws="none",
        log_config=logging_config(),
        access_log=False,
        server_header=False,
        forwarded_allow_ips=trusted_proxies,
        limit_concurrency=_MOST_AT_ONCE,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=10,
    )


def application() -> ASGIApp:
    """The application of a process that uvicorn starts."""
    return service(Settings.from_json(os.environ[_SETTINGS]))
