"""The route of a subscribed feed: one look-up, then stored bytes or 304."""

from datetime import UTC, datetime
from math import ceil

from starlette.types import Receive, Scope, Send

from calendars.feed_app.answers import PLAIN, send_text
from calendars.feed_app.gate import Gate
from calendars.feed_app.octets_cache import OctetsCache
from calendars.feed_app.seen import seen
from calendars.feed_app.stored import Version, send_stored
from calendars.feed_app.unpublished import UNPUBLISHED
from calendars.feed_app.usage import Usage
from calendars.store.finder import Finder
from calendars.store.serving import Gone, NotRendered, Served

_TRIES = 5


class FeedEndpoint:
    """Answers for /k/SECRET/kalender.ics, as an ASGI application of its own.

    No cookie, no redirect, no challenge, and no look at who asks: clients fail silently at each. Unknown,
    revoked and good secrets take the same way through it: one hash, one query of the same shape.
    """

    def __init__(self, finder: Finder, cache: OctetsCache, usage: Usage, gate: Gate) -> None:
        self._finder, self._cache, self._usage, self._gate = finder, cache, usage, gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        notes = seen(scope)
        notes.route = "feed"
        head = scope["method"] == "HEAD"
        if not head and scope["method"] != "GET":
            await send_text(send, 405, PLAIN[405], (b"allow", b"GET, HEAD"))
            return
        secret = scope["path_params"]["secret"]
        wait = self._gate.wait(scope, secret)
        if wait:
            await send_text(send, 429, PLAIN[429], (b"retry-after", b"%d" % ceil(wait)), head=head)
            return
        for _ in range(_TRIES):
            now = datetime.now(UTC)
            found = await self._finder.find(secret, now)
            if isinstance(found, Served):
                notes.subscription = f"{found.key} #{found.subscription}"
                self._usage.note(found.key, found.subscription, found.last_used, now.date())
                version = Version(found.digest, found.packed, found.last_modified)
            elif isinstance(found, NotRendered):
                version = UNPUBLISHED.version
                self._cache.put(version.digest, UNPUBLISHED.octets)
            else:
                code = 410 if isinstance(found, Gone) else 404
                await send_text(send, code, PLAIN[code], head=head)
                return
            key = found.key if isinstance(found, Served) else UNPUBLISHED.key
            if await send_stored(scope, send, self._finder, self._cache, key, version):
                return
        await send_text(send, 503, PLAIN[503], (b"retry-after", b"60"), head=head)
