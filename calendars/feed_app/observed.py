"""Every request is counted and logged, gets an id, and ends in an answer."""

import secrets
from itertools import count
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from calendars.feed_app.answers import PLAIN, send_text
from calendars.feed_app.log import say, say_request, where
from calendars.feed_app.metrics import Metrics
from calendars.feed_app.seen import SEEN, Seen
from calendars.store.faults import StoreFault


class Observed:
    """Wraps an application. The log tells which route and subscription, never the path: it has the secret."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics
        self._process, self._numbers = secrets.token_hex(4), count(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        number, seen, status, length = f"{self._process}-{next(self._numbers)}", Seen(), 0, 0
        scope[SEEN] = seen
        started = perf_counter()

        async def observed_send(message: Message) -> None:
            nonlocal status, length
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
            else:
                length += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, observed_send)
        except StoreFault as fault:
            say("error", "store", request=number, reason=str(fault))
            await _excuse(observed_send, 503, status)
        except Exception as error:
            say("error", "bug", request=number, where=where(error))
            await _excuse(observed_send, 500, status)
        seconds = perf_counter() - started
        self._metrics.count(seen.route, status, length, seconds)
        say_request(number, seen.route, _method(scope), status, length, seconds, seen.subscription)


async def _excuse(send: Send, code: int, already: int) -> None:
    """Answers for what went wrong, unless an answer has begun; clients keep what they have and come back."""
    if not already:
        await send_text(send, code, PLAIN[code], (b"retry-after", b"60"))


def _method(scope: Scope) -> str:
    """The method when it is a known one: a client may send any word."""
    method = str(scope["method"])
    return method if method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND") else "OTHER"
