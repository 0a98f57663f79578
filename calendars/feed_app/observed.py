"""Every request is counted and logged, gets an id, and ends in an answer."""

import secrets
from itertools import count
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from calendars.feed_app.answers import plain, send_reply
from calendars.feed_app.feed_endpoint import FeedEndpoint
from calendars.feed_app.log import say, say_request, where
from calendars.feed_app.metrics import Metrics
from calendars.feed_app.seen import SEEN, Seen
from calendars.store.faults import StoreFault

_BEFORE, _AFTER = "/k/", "/kalender.ics"
_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PROPFIND"))


class Observed:
    """Wraps an application. The log tells which route and subscription, never the path: it has the secret.

    Nearly all requests are for a feed: they go to its endpoint at once, all others through the routes.
    """

    def __init__(self, app: ASGIApp, feed: FeedEndpoint, metrics: Metrics) -> None:
        self._app, self._feed, self._metrics = app, feed, metrics
        self._process, self._numbers = secrets.token_hex(4), count(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = perf_counter()
        number, notes = f"{self._process}-{next(self._numbers)}", Seen()
        status, length = 0, 0

        async def numbered_send(message: Message) -> None:
            nonlocal status, length
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
            else:
                length += len(message.get("body", b""))
            await send(message)

        try:
            secret = _secret(scope["path"])
            if secret:
                status, headers, body = await self._feed.answer(scope, secret, notes)
                length = len(body)
                named = [*headers, (b"x-request-id", number.encode())]
                await send({"type": "http.response.start", "status": status, "headers": named})
                await send({"type": "http.response.body", "body": body})
            else:
                scope[SEEN] = notes
                await self._app(scope, receive, numbered_send)
        except StoreFault as fault:
            say("error", "store", request=number, reason=str(fault))
            await _excuse(numbered_send, 503, status)
        except Exception as error:
            say("error", "bug", request=number, where=where(error))
            await _excuse(numbered_send, 500, status)
        seconds = perf_counter() - started
        self._metrics.count(notes.route, status, length, seconds)
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        say_request(number, notes.route, method, status, length, seconds, notes.subscription)


def _secret(path: str) -> str:
    """The secret in a feed's path; nothing in all other paths."""
    if path.startswith(_BEFORE) and path.endswith(_AFTER):
        secret = path[len(_BEFORE) : -len(_AFTER)]
        return "" if "/" in secret else secret
    return ""


async def _excuse(send: Send, code: int, already: int) -> None:
    """Answers for what went wrong, unless an answer has begun; clients keep what they have and come back."""
    if not already:
        await send_reply(send, plain(code, (b"retry-after", b"60")))
