"""The page beside a subscribed feed, at the same secret."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from math import ceil

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from calendars.feed_app.answers import PLAIN
from calendars.feed_app.calendar_page import base_of, calendar_page, language_of
from calendars.feed_app.gate import Gate
from calendars.feed_app.pages import message
from calendars.feed_app.seen import seen
from calendars.feed_app.unpublished import UNPUBLISHED
from calendars.feed_reading import read_feed
from calendars.store.finder import Finder
from calendars.store.serving import Gone, NotRendered, Served

Answer = Callable[[Request], Awaitable[Response]]


def secret_page(finder: Finder, gate: Gate, public_url: str) -> Answer:
    """Answers for /k/SECRET/. Looking at the page is not using the subscription."""

    async def answer(request: Request) -> Response:
        notes = seen(request.scope)
        notes.route = "page"
        secret = request.path_params["secret"]
        wait = gate.wait(request.scope, secret)
        if wait:
            return PlainTextResponse(PLAIN[429], 429, {"retry-after": str(ceil(wait))})
        found, octets = await _found(finder, secret)
        if found is None or isinstance(found, Gone):
            language = language_of(request, "da")
            return message(404, "unknown", language) if found is None else message(410, "gone", language)
        last_modified = None
        if isinstance(found, Served):
            notes.served = found
            last_modified = found.last_modified
        language = language_of(request, found.kind.language)
        feed = f"{base_of(request, public_url)}/k/{secret}/kalender.ics"
        return calendar_page(
            read_feed(octets), found.kind.detail, language, feed, last_modified=last_modified
        )

    return answer


async def _found(finder: Finder, secret: str) -> tuple[Served | NotRendered | Gone | None, bytes]:
    """What the secret is of, with its bytes; looked up anew when a publication replaces them meanwhile."""
    while True:
        found = await finder.find(secret, datetime.now(UTC))
        if not isinstance(found, Served):
            return found, UNPUBLISHED.octets
        octets = await finder.octets(found.key, found.digest)
        if octets is not None:
            return found, octets
