"""A page changes with its feed, and when a meeting on it is over; nobody is told "unknown" in between."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from starlette.requests import Request
from starlette.responses import Response

from calendars.feed import Feed, render
from calendars.feed_app.gate import Gate
from calendars.feed_app.public_calendar import PublicPages
from calendars.feed_app.validated import page_modified, validated
from calendars.feed_reading import read_feed
from calendars.publication import Publication, Visible, publish
from calendars.store.finder import Kept
from calendars.store.serving import Answer
from calendars.store.year_key import YearKey
from tests.calendars.store.samples import START, meeting

DAY = Visible(start=meeting(20).start.date(), end=meeting(21).start.date(), summary="Frist", audience=())
TOLD = publish(Publication(), {"a@k": meeting(10), "b@k": DAY}, START)
OCTETS = render(Feed("Møder", tuple(told.event() for told in TOLD.events.values())))
OVER = datetime(2027, 3, 10, 10, tzinfo=UTC)
MIDNIGHT = datetime(2027, 3, 20, 23, tzinfo=UTC)
SECOND = timedelta(seconds=1)
PATH = "/offentlig/kbh/2027/"


@pytest.mark.parametrize(
    ("now", "modified"),
    [(OVER - SECOND, START), (OVER, OVER), (MIDNIGHT - SECOND, OVER), (MIDNIGHT, MIDNIGHT)],
)
def test_a_page_of_what_is_ahead_changes_when_a_meeting_is_over(now: datetime, modified: datetime) -> None:
    feed = read_feed(OCTETS)
    assert page_modified(feed, START, now) == modified
    assert page_modified(feed, MIDNIGHT + SECOND, now) == MIDNIGHT + SECOND
    if now == modified:
        assert feed.ahead(now) != feed.ahead(now - SECOND)


def asked(**headers: str) -> Request:
    told = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "scheme": "http", "server": ("a", 80), "path": PATH}
    path = {"installation": "kbh", "year": "2027"}
    return Request({**scope, "query_string": b"", "headers": told, "path_params": path, "client": None})


def test_a_304_tells_all_but_what_the_body_is() -> None:
    full = validated(asked(), Response(b"abc", media_type="text/plain", headers={"vary": "x"}), START)
    same = validated(
        asked(if_none_match=full.headers["etag"]), Response(b"abc", headers={"vary": "x"}), START
    )
    assert (same.status_code, bytes(same.body)) == (304, b"")
    assert "content-type" not in same.headers
    for name in ("etag", "last-modified", "vary"):
        assert same.headers[name] == full.headers[name]


class Replaced:
    """A finder whose bytes are replaced so many times between two looks."""

    def __init__(self, times: int) -> None:
        self.left = times

    async def find(self, secret: str, now: datetime) -> Answer:
        return None

    async def kept(self, key: YearKey, kind: str) -> Kept | None:
        return Kept("a" * 64, None, START)

    async def octets(self, key: YearKey, digest: str) -> bytes | None:
        self.left -= 1
        return None if self.left >= 0 else OCTETS


@pytest.mark.parametrize(("times", "status"), [(0, 200), (1, 200), (4, 200), (5, 503)])
def test_a_publication_in_between_makes_no_calendar_unknown(times: int, status: int) -> None:
    for answer in (PublicPages.page, PublicPages.json):
        pages = PublicPages(Replaced(times), Gate(0, 0), "")
        assert asyncio.run(answer(pages, asked())).status_code == status
