"""Whether a client has the newest version already: RFC 9110, 13.1 and 13.2.2."""

import re
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

_TAG = re.compile(rb'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')


def http_date(at: datetime) -> bytes:
    """A time as headers tell it, in whole seconds: "Thu, 26 Nov 2026 09:00:00 GMT"."""
    return format_datetime(at.astimezone(UTC).replace(microsecond=0), usegmt=True).encode()


def is_unchanged(
    etag: bytes, last_modified: datetime | None, none_match: bytes | None, since: bytes | None
) -> bool:
    """True when the answer is 304: If-None-Match names the tag, or, without that header, nothing is newer.

    Tags are compared weakly, "*" matches any; several If-None-Match headers come as one list. A time that is
    none, or when the time of the last change is unknown, says nothing (13.1.3).
    """
    if none_match is not None:
        return none_match == etag or none_match.strip() == b"*" or etag in _TAG.findall(none_match)
    if since is None or last_modified is None:
        return False
    try:
        asked = parsedate_to_datetime(since.decode("ascii"))
        return last_modified.replace(microsecond=0) <= asked.replace(tzinfo=asked.tzinfo or UTC)
    except (ValueError, OverflowError, TypeError, IndexError):
        return False
