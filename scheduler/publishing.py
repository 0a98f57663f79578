"""The next publication of a programme, and every feed file that tells of it."""

from dataclasses import dataclass
from datetime import datetime

from calendars.announcement import announce
from calendars.feed import Feed, render
from calendars.programme import Programme
from calendars.publication import Publication, publish
from calendars.subjects import with_subjects
from calendars.subscribers import Subscriber, find_subscribers
from calendars.subscription import feeds_of
from scheduler.feed_overview import FILE as OVERVIEW
from scheduler.feed_overview import overview


@dataclass(frozen=True)
class Issue:
    """An issue is what is told now: the publication, each subscriber's feed, and all of it as files.

    `before` is what had been told, to the subscribers of now.
    `files` gives the bytes of each file by name: one .ics a subscriber, and the overview of them.
    """

    before: Publication
    publication: Publication
    feeds: tuple[tuple[Subscriber, Feed], ...]
    files: dict[str, bytes]


def issue(programme: Programme, previous: Publication, now: datetime, reason: str = "") -> Issue:
    """The issue that follows what has been told before; `reason` is the public one of all that changed.

    A cancelled meeting stays as long as the programme says. The same programme gives the same bytes whenever
    it is asked for: `now` is only told of what changed.
    """
    subscribers = find_subscribers(programme)
    announced = announce(programme, subscribers)
    wanted = {uid: one.visible for uid, one in announced.items()}
    before = with_subjects(previous, subscribers)
    publication = publish(before, wanted, now, programme.keep_cancelled, reason)
    feeds = tuple(feeds_of(programme, announced, subscribers, publication))
    files = {f"{subscriber.stem}.ics": render(feed) for subscriber, feed in feeds}
    return Issue(before, publication, feeds, files | {OVERVIEW: overview(programme, feeds)})
