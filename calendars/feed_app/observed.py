"""Every request is counted and logged, gets an id, and ends in an answer."""

import secrets
from dataclasses import dataclass
from itertools import count
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from calendars.feed_app.answers import Reply, plain
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
        number, notes, sent = f"{self._process}-{next(self._numbers)}", Seen(), Sent()
        try:
            secret = _secret(scope["path"])
            if secret:
                reply = await self._feed.answer(scope, secret, notes)
                await _send_numbered(send, reply, number, sent)
            else:
                scope[SEEN] = notes
                await self._app(scope, receive, _numbered(send, number, sent))
        except StoreFault as fault:
            say("error", "store", request=number, reason=str(fault))
            await _excuse(send, 503, number, sent)
        except Exception as error:
            say("error", "bug", request=number, where=where(error))
            await _excuse(send, 500, number, sent)
        seconds = perf_counter() - started
        self._metrics.count(notes.route, sent.status, sent.length, seconds)
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        say_request(number, notes.route, method, sent.status, sent.length, seconds, notes.subscription)


@dataclass(slots=True)
class Sent:
    """What has been sent of an answer: its status, 0 before it begins, and how many bytes."""

    status: int = 0
    length: int = 0


async def _send_numbered(send: Send, reply: Reply, number: str, sent: Sent) -> None:
    """Sends a whole answer with its number."""
    sent.status, sent.length = reply.status, len(reply.body)
    headers = [*reply.headers, (b"x-request-id", number.encode())]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": reply.body})


def _numbered(send: Send, number: str, sent: Sent) -> Send:
    """A way to send that adds the number and counts what it sends."""

    async def numbered_send(message: Message) -> None:
        if message["type"] == "http.response.start":
            sent.status = message["status"]
            message["headers"] = [*message["headers"], (b"x-request-id", number.encode())]
        else:
            sent.length += len(message.get("body", b""))
        await send(message)

    return numbered_send


def _secret(path: str) -> str:
    """The secret in a feed's path; nothing in all other paths."""
    if path.startswith(_BEFORE) and path.endswith(_AFTER):
        secret = path[len(_BEFORE) : -len(_AFTER)]
        return "" if "/" in secret else secret
    return ""


async def _excuse(send: Send, code: int, number: str, sent: Sent) -> None:
    """Answers for what went wrong, unless an answer has begun; clients keep what they have and come back."""
    if not sent.status:
        await _send_numbered(send, plain(code, (b"retry-after", b"60")), number, sent)
