"""HTTP as uvicorn speaks it, with bounds on what a client may send and how long it may take."""

import asyncio
import re
from typing import Any

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

MOST_URL = 2048
MOST_HEADERS = 16_384
MOST_UNREAD = 2**19  # more than arrives at once, were it many requests
HEADER_SECONDS = 10.0
_HOST = re.compile(rb"[A-Za-z0-9._~!$&'()*+,;=%:\[\]-]*")  # RFC 9110, 7.2: a host and a port, or nothing
_TIMEOUT = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class BoundedProtocol(HttpToolsProtocol):
    """Closes a connection whose address or headers are too long, do not come to an end, or name no host.

    The parser itself has no bounds: headers without end would fill the memory, and connections on which
    nothing comes would stay. Every request passes here, so what is not needed for most is done for none.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._read, self._came = 0, False
        self._patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begins to wait for a request."""
        super().connection_made(transport)  # type: ignore[arg-type]
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Waits no more."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Reads on; a header that does not end is never told of by the parser, so its bytes are counted.

        What is left of a second request after a whole one is waited for as long as for any next one.
        """
        self._read += len(data)
        self._came = False
        super().data_received(data)
        if self._came:
            self._read = len(data)  # some of it may belong to the next request
        elif self._is_idle():
            self._wait()
            if self._read > MOST_UNREAD:
                self._give_up()

    def on_headers_complete(self) -> None:
        """The request is whole: it is answered, however long that takes, unless it is too long itself."""
        self._came = True
        if self._patience is not None:
            self._stop_waiting()
        if not self._is_for_one_host():
            self.app = _Refusal(400)
        if self._read > MOST_URL:
            self._refuse_too_long()
        super().on_headers_complete()

    def _is_for_one_host(self) -> bool:
        """True when the request names its host, once; HTTP/1.0 need not (RFC 9112, 3.2)."""
        host = None
        for name, value in self.headers:
            if name == b"host":
                if host is not None:
                    return False
                host = value
        if host is None:
            return self.parser.get_http_version() != "1.1"
        return _HOST.fullmatch(host) is not None

    def _refuse_too_long(self) -> None:
        size = sum(len(name) + len(value) for name, value in self.headers)
        if size > MOST_HEADERS or len(self.url) > MOST_URL:
            self.app = _Refusal(431 if size > MOST_HEADERS else 414)
            self.url = self.url[:MOST_URL]  # httptools itself takes no more than 65,535, and would say 400

    def _is_idle(self) -> bool:
        """True when no request is being answered; before the first there is no cycle."""
        cycle: RequestResponseCycle | None = self.cycle
        return cycle is None or cycle.response_complete

    def _wait(self) -> None:
        if self._patience is None:
            self._patience = self.loop.call_later(HEADER_SECONDS, self._give_up)

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _give_up(self) -> None:
        self._stop_waiting()
        if not self.transport.is_closing():
            self.transport.write(_TIMEOUT)
            self.transport.close()


class _Refusal:
    """Answers everything on a connection with one code, and closes it."""

    def __init__(self, code: int) -> None:
        self._code = code

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-length", b"0"), (b"connection", b"close")]
        await send({"type": "http.response.start", "status": self._code, "headers": headers})
        await send({"type": "http.response.body", "body": b""})
