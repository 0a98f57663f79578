"""Answers made for each request that say what they are, and are not sent again while they are the same."""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from calendars.feed_app.conditional import http_date, is_unchanged
from calendars.feed_reading import ReadFeed

_OF_A_BODY = ("content-type", "content-length")


def validated(request: Request, answer: Response, last_modified: datetime) -> Response:
    """The answer with the strong ETag of its bytes and its time, or the 304 that stands for it."""
    etag = f'"{sha256(bytes(answer.body)).hexdigest()}"'
    none_match = request.headers.getlist("if-none-match")
    since = request.headers.get("if-modified-since")
    answer.headers["etag"] = etag
    answer.headers["last-modified"] = http_date(last_modified).decode()
    if not is_unchanged(etag.encode(), last_modified, _octets(none_match), _octets([since] if since else [])):
        return answer
    kept = {name: value for name, value in answer.headers.items() if name not in _OF_A_BODY}
    return Response(status_code=304, headers=kept)


def page_modified(feed: ReadFeed, last_modified: datetime, now: datetime) -> datetime:
    """When a page of what is ahead changed last: with its feed, or when the last meeting on it was over."""
    ends = [end for event in feed.events if (end := event.ended(feed.zone)) <= now]
    return max([last_modified, *ends])


def _octets(values: Iterable[str]) -> bytes | None:
    """The values of a header as one list; None when there are none."""
    listed = ",".join(values)
    return listed.encode("latin-1") if listed else None
