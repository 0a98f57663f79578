"""Whether the server lives, can serve, and what it has done: for whoever runs it."""

import ipaddress
import resource
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from calendars.feed_app.seen import seen
from calendars.store.faults import StoreFault
from calendars.store.schema import HEAD, schema_version
from calendars.store.store import Store

_FORMAT = "text/plain; version=0.0.4; charset=utf-8"


async def healthz(request: Request) -> Response:
    """200 as long as the process answers."""
    seen(request.scope).route = "healthz"
    return PlainTextResponse("ok\n")


def readyz(store: Store) -> Callable[[Request], Response]:
    """200 when the database answers and has this program's tables, else 503. Runs in a thread."""

    def answer(request: Request) -> Response:
        seen(request.scope).route = "readyz"
        try:
            with store.reading() as connection:
                ready = schema_version(connection) == HEAD
        except StoreFault:
            ready = False
        return PlainTextResponse("ok\n" if ready else "the database is not ready\n", 200 if ready else 503)

    return answer


def metrics(counted: Callable[[float], str]) -> Callable[[Request], Awaitable[Response]]:
    """What `counted` says of the process that has used so much memory, to networks that are nobody else's.

    404 to the rest of the world.
    """

    async def answer(request: Request) -> Response:
        seen(request.scope).route = "metrics"
        if request.client is None or not _is_near(request.client.host):
            return PlainTextResponse("not found\n", 404)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024.0
        return PlainTextResponse(counted(memory), media_type=_FORMAT)

    return answer


def _is_near(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_private
