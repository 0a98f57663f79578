"""What was answered: an entry a request, from which the log and the counts are made a few times a second."""

import asyncio
from time import perf_counter, time_ns

from calendars.feed_app.log import request_line, write_lines
from calendars.feed_app.metrics import Metrics
from calendars.feed_app.seen import Seen

_SECONDS = 0.25
_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"))


class Journal:
    """Keeps what was answered for a quarter of a second, then counts it and writes it to the log.

    Most answers are 304: to put a line together and to write it costs as much as such an answer does. Many
    at once cost less, and one append is all that is on a request's own way.
    """

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._entries: list[tuple[int, float, str, str, Seen, int, int]] = []

    def note(self, started: float, number: str, method: str, notes: Seen, status: int, length: int) -> None:
        """Notes an answer of so many bytes to a request that came at `started` of `perf_counter`."""
        if not self._entries:
            asyncio.get_running_loop().call_later(_SECONDS, self.write)
        self._entries.append((time_ns(), perf_counter() - started, number, method, notes, status, length))

    def write(self) -> None:
        """Counts and logs what has been noted."""
        entries, self._entries = self._entries, []
        lines = []
        for at, seconds, number, method, notes, status, length in entries:
            self._metrics.count(notes.route, status, length, seconds)
            known = method if method in _METHODS else "OTHER"
            lines.append(
                request_line(at, number, notes.route, known, status, length, seconds, notes.subscription)
            )
        write_lines(lines)
