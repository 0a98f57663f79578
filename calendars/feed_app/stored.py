"""The answer that is a stored feed, or that it has not changed."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Protocol

from starlette.types import Scope

from calendars.feed import CONTENT_TYPE
from calendars.feed_app.answers import PRIVATE, Header, Reply
from calendars.feed_app.coding import takes_gzip
from calendars.feed_app.conditional import http_date, is_unchanged
from calendars.feed_app.octets_cache import OctetsCache
from calendars.store.finder import Finder
from calendars.store.year_key import YearKey

_VARY = (b"vary", b"accept-encoding")


class Version(Protocol):
    """A stored feed's digests and its last change; `last_modified` is None when nothing was published."""

    @property
    def digest(self) -> str: ...

    @property
    def packed(self) -> str | None: ...

    @property
    def last_modified(self) -> datetime | None: ...


async def stored(
    scope: Scope, finder: Finder, cache: OctetsCache, key: YearKey, version: Version
) -> Reply | None:
    """The version, or 304; None when a publication has just replaced it."""
    none_match, since, gzip = _asked(scope["headers"])
    packed = gzip and version.packed is not None
    digest = version.packed if packed and version.packed else version.digest
    etag, unchanged, full = _answers(digest, version.last_modified, packed)
    if is_unchanged(etag, version.last_modified, none_match, since):
        return unchanged
    octets = cache.get(digest)
    if octets is None:
        octets = await finder.octets(key, digest)
        if octets is None:
            return None
        cache.put(digest, octets)
    headers = [*full, (b"content-length", b"%d" % len(octets))]
    return Reply(200, headers, b"" if scope["method"] == "HEAD" else octets)


def _asked(headers: Iterable[Header]) -> tuple[bytes | None, bytes | None, bool]:
    """If-None-Match, If-Modified-Since, and whether gzip is taken.

    Several If-None-Match are one list (RFC 9110, 5.3).
    """
    none_match: bytes | None = None
    since: bytes | None = None
    gzip = False
    for name, value in headers:
        if name == b"if-none-match":
            none_match = value if none_match is None else none_match + b"," + value
        elif name == b"if-modified-since":
            since = value
        elif name == b"accept-encoding":
            gzip = takes_gzip(value)
    return none_match, since, gzip


@lru_cache(maxsize=4096)
def _answers(digest: str, last_modified: datetime | None, packed: bool) -> tuple[bytes, Reply, list[Header]]:
    """The tag, the 304, and the headers of the feed itself, which has those of the 304 too."""
    etag = f'"{digest}"'.encode()
    validators = [(b"etag", etag), _VARY, *PRIVATE]
    if last_modified is not None:
        validators.append((b"last-modified", http_date(last_modified)))
    coding = [(b"content-encoding", b"gzip")] if packed else []
    full = [(b"content-type", CONTENT_TYPE.encode()), *coding, *validators]
    return etag, Reply(304, validators, b""), full
