"""The log: one JSON object a line on stderr, with no secret in it and so no path."""

import json
import logging
import sys
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from time import time_ns
from typing import Any

_LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "calendars.feed_app.log.JsonFormatter"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}
    },
    "loggers": {
        "uvicorn": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "uvicorn.error": {"level": "INFO"},
        "uvicorn.access": {"handlers": [], "propagate": False},
    },
}


def logging_config() -> dict[str, Any]:
    """How uvicorn logs: as this program does, and never its access log, which would tell paths."""
    return _LOGGING


def say(level: str, event: str, **facts: object) -> None:
    """Writes one line. Facts are the program's own words: nothing that a client sent belongs in them."""
    line = {"time": _said(time_ns()), "level": level, "event": event, **facts}
    write_lines([json.dumps(line, ensure_ascii=False, default=str) + "\n"])


def request_line(
    at: int, number: str, route: str, method: str, status: int, length: int, seconds: float, subscription: str
) -> str:
    """The line of a request that was answered at that time, in nanoseconds since 1970. Put together by hand:
    there are as many as requests, and nothing in it can need a quote.
    """
    return (
        f'{{"time": "{_said(at)}", "level": "info", "event": "request", "request": "{number}", '
        f'"route": "{route}", "method": "{method}", "status": {status}, "bytes": {length}, '
        f'"ms": {seconds * 1000:.2f}, "subscription": "{subscription}"}}\n'
    )


def write_lines(lines: Iterable[str]) -> None:
    """Writes lines in one piece: those of several processes do not mix."""
    text = "".join(lines)
    if text:
        sys.stderr.write(text)
        sys.stderr.flush()


def where(error: BaseException) -> str:
    """Where an exception came from, without its message, which may quote what a client sent."""
    frames = traceback.extract_tb(error.__traceback__)
    places = (f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames)
    return f"{type(error).__name__} at {' < '.join(reversed(list(places)))}"


class JsonFormatter(logging.Formatter):
    """Writes what the server itself logs (start, stop, broken requests) as lines like the others."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; of an exception where it was, not what it says."""
        line = {"time": _said(time_ns()), "level": record.levelname.lower(), "event": record.getMessage()}
        if record.exc_info and record.exc_info[1] is not None:
            line["where"] = where(record.exc_info[1])
        return json.dumps(line, ensure_ascii=False)


def _said(at: int) -> str:
    seconds, nanoseconds = divmod(at, 1_000_000_000)
    return f"{_second(seconds)}.{nanoseconds // 1000:06d}Z"


@lru_cache(maxsize=2)
def _second(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}"
