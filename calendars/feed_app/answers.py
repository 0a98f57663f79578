"""Short answers in plain text, and the headers that every answer about a subscription has."""

from starlette.types import Send

Header = tuple[bytes, bytes]

PRIVATE: tuple[Header, ...] = (
    (b"cache-control", b"private, no-cache"),
    (b"x-robots-tag", b"noindex"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
)
"""The address is a secret: no shared cache, no search engine and no other site is to learn it."""

PLAIN = {
    404: "Der er ingen kalender her. / There is no calendar here.\n",
    405: "Her kan der kun læses. / This can only be read.\n",
    410: "Abonnementet er ophørt. / The subscription has ended.\n",
    429: "For mange forespørgsler; prøv igen senere. / Too many requests; try again later.\n",
    500: "Der er en fejl hos os. / There is a fault on our side.\n",
    503: "Kalenderen kan ikke hentes lige nu. / The calendar cannot be fetched right now.\n",
}


async def send_text(send: Send, code: int, text: str, *headers: Header, head: bool = False) -> None:
    """Sends a short text that no cache keeps."""
    await send_octets(
        send,
        code,
        text.encode(),
        (b"content-type", b"text/plain; charset=utf-8"),
        *PRIVATE,
        *headers,
        head=head,
    )


async def send_octets(send: Send, code: int, octets: bytes, *headers: Header, head: bool = False) -> None:
    """Sends bytes, or with `head` all but them."""
    length = (b"content-length", str(len(octets)).encode())
    await send({"type": "http.response.start", "status": code, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": b"" if head else octets})
