"""Every request is counted and logged, gets an id, and ends in an answer."""

import secrets
from dataclasses import dataclass
from itertools import count
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from calendars.feed_app.answers import Reply, plain, send_reply
from calendars.feed_app.feed_endpoint import FeedEndpoint, secret_in
from calendars.feed_app.journal import Journal
from calendars.feed_app.log import say, where
from calendars.feed_app.seen import SEEN, Seen
from calendars.store.faults import StoreFault


class Observed:
    """Wraps an application. The log tells which route and subscription, never the path: it has the secret.

    Nearly all requests are for a feed: they go to its endpoint at once, all others through the routes.
    """

    def __init__(self, app: ASGIApp, feed: FeedEndpoint, journal: Journal) -> None:
        self._app, self._feed, self._journal = app, feed, journal
        self._process, self._numbers = secrets.token_hex(4), count(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started, number, notes = perf_counter(), f"{self._process}-{next(self._numbers)}", Seen()
        secret = secret_in(scope["path"])
        if secret:
            try:
                reply = await self._feed.answer(scope, secret, notes)
            except Exception as error:
                reply = _excuse(error, number)
            await _send_numbered(send, reply, number)
            status, length = reply.status, len(reply.body)
        else:
            status, length = await self._through_routes(scope, receive, send, number, notes)
        self._journal.note(started, number, scope["method"], notes, status, length)

    async def _through_routes(
        self, scope: Scope, receive: Receive, send: Send, number: str, notes: Seen
    ) -> tuple[int, int]:
        """The status and length of what a route answered, or of an excuse, unless an answer had begun."""
        sent = Sent()
        scope[SEEN] = notes
        try:
            if "\n" in scope["path"]:  # a route's pattern would not see one at its end
                await send_reply(_numbered(send, number, sent), plain(404, head=scope["method"] == "HEAD"))
            else:
                await self._app(scope, receive, _numbered(send, number, sent))
        except Exception as error:
            excuse = _excuse(error, number)
            if not sent.status:
                await _send_numbered(send, excuse, number)
                return excuse.status, len(excuse.body)
        return sent.status, sent.length


@dataclass(slots=True)
class Sent:
    """What has been sent of an answer: its status, 0 before it begins, and how many bytes."""

    status: int = 0
    length: int = 0


async def _send_numbered(send: Send, reply: Reply, number: str) -> None:
    """Sends a whole answer with its number."""
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


def _excuse(error: Exception, number: str) -> Reply:
    """Answers for what went wrong, which the log tells of; clients keep what they have and come back."""
    if isinstance(error, StoreFault):
        say("error", "store", request=number, reason=str(error))
    else:
        say("error", "bug", request=number, where=where(error))
    return plain(503 if isinstance(error, StoreFault) else 500, (b"retry-after", b"60"))
