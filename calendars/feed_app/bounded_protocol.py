"""HTTP as uvicorn speaks it, with bounds on what a client may send and how long it may take."""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MOST_URL = 2048
MOST_HEADERS = 16_384
MOST_UNREAD = 2**19  # more than arrives at once, were it many requests
HEADER_SECONDS = 10.0
_TOO_LONG = {
    414: b"HTTP/1.1 414 URI Too Long\r\n",
    431: b"HTTP/1.1 431 Request Header Fields Too Large\r\n",
    408: b"HTTP/1.1 408 Request Timeout\r\n",
}
_REST = b"content-length: 0\r\nconnection: close\r\n\r\n"


class BoundedProtocol(HttpToolsProtocol):
    """Closes a connection whose address or headers are too long, or do not come to an end.

    The parser itself has no bounds: headers without end would fill the memory, and connections on which
    nothing comes would stay.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._size = self._unread = 0
        self._reading = True
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
        """Reads on; a header that does not end is never told of by the parser, so its bytes are counted."""
        super().data_received(data)
        if not self._reading:
            return
        self._wait()
        self._unread += len(data)
        if self._unread > MOST_UNREAD:
            self._refuse(431)

    def on_message_begin(self) -> None:
        """Counts anew: a connection may carry many requests."""
        super().on_message_begin()
        self._size = self._unread = 0
        self._reading = True

    def on_url(self, url: bytes) -> None:
        """Takes a part of the address."""
        super().on_url(url)
        if len(self.url) > MOST_URL:
            self._refuse(414)

    def on_header(self, name: bytes, value: bytes) -> None:
        """Takes a header."""
        self._size += len(name) + len(value)
        if self._size > MOST_HEADERS:
            self._refuse(431)
        else:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The request is whole: it is answered, however long that takes. Refused ones are not."""
        self._reading = False
        self._stop_waiting()
        if not self.transport.is_closing():
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Bodies mean nothing here; those of refused requests least of all."""
        if not self.transport.is_closing():
            super().on_body(body)

    def on_message_complete(self) -> None:
        """The end of a request that is answered."""
        if not self.transport.is_closing():
            super().on_message_complete()

    def _wait(self) -> None:
        if self._patience is None:
            self._patience = self.loop.call_later(HEADER_SECONDS, self._refuse, 408)

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _refuse(self, code: int) -> None:
        self._stop_waiting()
        if not self.transport.is_closing():
            self.transport.write(_TOO_LONG[code] + _REST)
            self.transport.close()
