"""Short answers in plain text, and the headers that every answer about a subscription has."""

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from starlette.types import Send

Header = tuple[bytes, bytes]

PRIVATE: tuple[Header, ...] = (
    (b"cache-control", b"private, no-cache"),
    (b"x-robots-tag", b"noindex"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)
"""The address is a secret: no shared cache, no search engine and no other site is to learn it. What is sent
is what it says it is, and no browser is to guess anything else."""

_KIND: Header = (b"content-type", b"text/plain; charset=utf-8")
PLAIN = {
    404: "Der er ingen kalender her. / There is no calendar here.\n",
    405: "Her kan der kun læses. / This can only be read.\n",
    410: "Abonnementet er ophørt. / The subscription has ended.\n",
    429: "For mange forespørgsler; prøv igen senere. / Too many requests; try again later.\n",
    500: "Der er en fejl hos os. / There is a fault on our side.\n",
    503: "Kalenderen kan ikke hentes lige nu. / The calendar cannot be fetched right now.\n",
}


class Reply(NamedTuple):
    """A whole answer."""

    status: int
    headers: list[Header]
    body: bytes


@lru_cache(maxsize=256)
def plain(code: int, *headers: Header, head: bool = False) -> Reply:
    """A short text that no cache keeps; with `head` all but the text itself."""
    octets = PLAIN[code].encode()
    length = (b"content-length", b"%d" % len(octets))
    return Reply(code, [_KIND, *PRIVATE, *headers, length], b"" if head else octets)


@lru_cache(maxsize=256)
def bare(code: int) -> Reply:
    """An answer without a text, as quick as a 304: a text is a packet more, and that can be timed."""
    vary = (b"vary", b"accept-encoding")
    return Reply(code, [_KIND, vary, *PRIVATE, (b"content-length", b"0")], b"")


def not_now(seconds: float, *, head: bool = False) -> Reply:
    """The answer to whoever asks too often."""
    return plain(429, (b"retry-after", b"%d" % ceil(seconds)), head=head)


async def send_reply(send: Send, reply: Reply) -> None:
    """Sends an answer."""
    await send({"type": "http.response.start", "status": reply.status, "headers": reply.headers})
    await send({"type": "http.response.body", "body": reply.body})
