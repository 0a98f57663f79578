"""What is read back from a feed is what was put in."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings

from calendars.feed import Feed, render
from calendars.feed_reading import read_feed
from tests.calendars.test_feed_clients import EDGES, Seen, feeds, hours, in_utc, put_in, whole_days


def seen(feed: Feed) -> dict[str, tuple[object, ...]]:
    return {
        one.uid: (
            in_utc(one.start),
            in_utc(one.end),
            one.summary,
            one.description,
            one.location,
            one.cancelled,
        )
        for one in read_feed(render(feed)).events
    }


def meant(one: Seen) -> tuple[object, ...]:
    return (one.start, one.end, one.summary, one.description, one.location, one.status == "CANCELLED")


def test_the_edge_days_are_read_as_they_were_put_in() -> None:
    assert seen(Feed("Kanter", EDGES)) == {put.uid: meant(put_in(put)) for put in EDGES}


@settings(max_examples=40, deadline=None)
@given(feed=feeds())
def test_any_feed_is_read_as_it_was_put_in(feed: Feed) -> None:
    assert seen(feed) == {put.uid: meant(put_in(put)) for put in feed.events}
    assert read_feed(render(feed)).name == feed.name


def test_the_head_is_read_and_what_is_over_is_left_out() -> None:
    feed = Feed("År; 2027", (hours(1, 2027, 3, 30, 9), whole_days(2, date(2027, 3, 30))), contact="a@b.dk")
    read = read_feed(render(feed))
    assert (read.name, read.contact, read.zone) == ("År; 2027", "Kontakt: a@b.dk", "Europe/Copenhagen")
    local = ZoneInfo("Europe/Copenhagen")
    left = [
        len(read.ahead(datetime(2027, 3, 30, hour, tzinfo=local).astimezone(UTC))) for hour in (10, 11, 23)
    ]
    assert left == [2, 1, 1]
    assert read.ahead(datetime(2027, 3, 31, tzinfo=local)) == ()
