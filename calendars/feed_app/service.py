"""The application: its routes, and what runs beside them."""

import asyncio
import gc
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.routing import Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from calendars.feed_app.answers import plain, send_reply
from calendars.feed_app.feed_endpoint import FEED_PATH, FeedEndpoint
from calendars.feed_app.gate import Gate
from calendars.feed_app.health import healthz, metrics, readyz
from calendars.feed_app.journal import Journal
from calendars.feed_app.metrics import Metrics
from calendars.feed_app.observed import Observed
from calendars.feed_app.octets_cache import OctetsCache
from calendars.feed_app.parent_watch import watch_parent
from calendars.feed_app.public_calendar import PublicFeed, PublicPages
from calendars.feed_app.secret_page import secret_page
from calendars.feed_app.settings import Settings
from calendars.feed_app.usage import Usage
from calendars.meeting_url import MEETING
from calendars.store.finder import finder
from calendars.store.store import Store

_PUBLIC = "/offentlig/{installation}/{year}"


def service(settings: Settings) -> ASGIApp:
    """The application on an open database; StoreFault when it cannot be opened.

    A plain router, without the middleware that Starlette would wrap it in: `Observed` does what is needed.
    """
    store = Store.open(settings.database)
    looking, cache, usage = finder(store), OctetsCache(settings.cache_bytes), Usage(store)
    gate, counts = Gate(settings.per_secret, settings.per_address), Metrics(os.getpid())
    journal = Journal(counts)

    def counted(memory: float) -> str:
        journal.write()
        gauges = {"cache_bytes": cache.held, "last_used_waiting": len(usage), "most_memory_bytes": memory}
        return counts.text(gauges)

    @asynccontextmanager
    async def lifespan(app: object) -> AsyncIterator[None]:
        beside = [
            asyncio.create_task(usage.keep_writing(settings.usage_seconds)),
            asyncio.create_task(watch_parent()),
        ]
        gc.collect()
        gc.freeze()  # what the program itself is made of is never garbage: no request need look through it
        yield
        for task in beside:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        await asyncio.to_thread(usage.write)
        store.close()
        journal.write()

    feed = FeedEndpoint(looking, cache, usage, gate)
    public = PublicPages(looking, gate, settings.public_url)
    pages = [
        Route("/k/{secret}/", secret_page(looking, gate, settings.public_url)),
        Route(f"{_PUBLIC}/", public.page),
        Route(f"{_PUBLIC}/kalender.json", public.json),
        Route(f"{_PUBLIC}/{MEETING}/{{meeting}}", public.meeting),
    ]
    routes = [
        Route(FEED_PATH, feed),
        Route(f"{_PUBLIC}/kalender.ics", PublicFeed(looking, cache, gate, "da")),
        Route(f"{_PUBLIC}/kalender-en.ics", PublicFeed(looking, cache, gate, "en")),
        *([] if settings.feeds_only else pages),
        Route("/healthz", healthz),
        Route("/readyz", readyz(store)),
        Route("/metrics", metrics(counted)),
    ]
    router = Router(routes, redirect_slashes=False, default=_nothing, lifespan=lifespan)
    return Observed(router, feed, journal)


async def _nothing(scope: Scope, receive: Receive, send: Send) -> None:
    """What is at no route."""
    if scope["type"] == "http":
        await send_reply(send, plain(404, head=scope["method"] == "HEAD"))
