"""The least that Starlette can do: one route, one body, and 304 to whoever has its tag.

It says what the server that it is compared with says: CONSTANT_HEADERS, as JSON, are that one's headers.
"""

import json
import os
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

_BODY = Path(os.environ["CONSTANT_BODY"]).read_bytes()
_HEADERS: dict[str, str] = json.loads(os.environ["CONSTANT_HEADERS"])


async def feed(request: Request) -> Response:
    """The body, or 304."""
    if request.headers.get("if-none-match") == _HEADERS["etag"]:
        return Response(status_code=304, headers=_HEADERS)
    return Response(_BODY, headers=_HEADERS, media_type="text/calendar")


app = Starlette(routes=[Route("/k/{secret}/kalender.ics", feed)])
