"""The route of a subscribed feed: one look-up, then stored bytes or 304."""

from datetime import UTC, datetime

from starlette.types import Receive, Scope, Send

from calendars.feed_app.answers import Reply, bare, not_now, plain, send_reply
from calendars.feed_app.gate import Gate
from calendars.feed_app.octets_cache import OctetsCache
from calendars.feed_app.seen import Seen, seen
from calendars.feed_app.stored import stored
from calendars.feed_app.unpublished import UNPUBLISHED
from calendars.feed_app.usage import Usage
from calendars.store.finder import Finder
from calendars.store.serving import Gone, NotRendered, Served

FEED_PATH = "/k/{secret}/kalender.ics"
_BEFORE, _AFTER = FEED_PATH.split("{secret}")
_TRIES = 5


def secret_in(path: str) -> str:
    """The secret in a feed's path, as `FEED_PATH` has it; nothing in all other paths."""
    if path.startswith(_BEFORE) and path.endswith(_AFTER):
        secret = path[len(_BEFORE) : -len(_AFTER)]
        return "" if "/" in secret else secret
    return ""


class FeedEndpoint:
    """Answers for /k/SECRET/kalender.ics, as an ASGI application of its own.

    No cookie, no redirect, no challenge, and no look at who asks: clients fail silently at each. Unknown,
    revoked and good secrets take the same way through it: one hash, one query of the same shape.
    """

    def __init__(self, finder: Finder, cache: OctetsCache, usage: Usage, gate: Gate) -> None:
        self._finder, self._cache, self._usage, self._gate = finder, cache, usage, gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The endpoint as a route of any Starlette application."""
        await send_reply(send, await self.answer(scope, scope["path_params"]["secret"], seen(scope)))

    async def answer(self, scope: Scope, secret: str, notes: Seen) -> Reply:
        """What a request with that secret is answered."""
        notes.route = "feed"
        method = scope["method"]
        if method not in ("GET", "HEAD"):
            return plain(405, (b"allow", b"GET, HEAD"))
        if wait := self._gate.wait(scope, secret):
            return not_now(wait, head=method == "HEAD")
        for _ in range(_TRIES):
            now = datetime.now(UTC)
            found = await self._finder.find(secret, now)
            if isinstance(found, Served):
                notes.served = found
                self._usage.note(found.key, found.subscription, found.last_used, now.date())
                reply = await stored(scope, self._finder, self._cache, found.key, found)
            elif isinstance(found, NotRendered):
                reply = await self._unpublished(scope)
            elif isinstance(found, Gone):
                return plain(410, head=method == "HEAD")
            else:
                await self._unpublished(scope)  # as much work as for a good one
                return bare(404)
            if reply is not None:
                return reply
        return plain(503, (b"retry-after", b"60"), head=method == "HEAD")

    async def _unpublished(self, scope: Scope) -> Reply | None:
        self._cache.put(UNPUBLISHED.digest, UNPUBLISHED.octets)
        return await stored(scope, self._finder, self._cache, UNPUBLISHED.key, UNPUBLISHED)
