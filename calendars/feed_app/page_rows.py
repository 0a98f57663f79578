"""The meetings of a feed as a page's rows."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from calendars.change_note import CANCELLED
from calendars.event import is_all_day
from calendars.feed import CANCELLED_PREFIX
from calendars.feed_reading import ReadEvent
from calendars.language import Language, Text, say_day, say_time
from calendars.meeting_url import MEETING, page_name

_SPAN = Text(da="{start} – {end}", en="{start} – {end}")
_NEWS = ("Flyttet fra ", "Moved from ", "Ændret.", "Changed.", "Begrundelse: ", "Reason: ")


class Row(NamedTuple):
    """One meeting, or one day of making public.

    `moment` is the start as a machine reads it, `link` the address of the meeting's own page, if it has one.
    """

    moment: str
    day: str
    time: str
    title: str
    place: str
    note: str
    cancelled: bool
    link: str


def rows(
    events: Iterable[ReadEvent], language: Language, whole_day: str, *, public: bool = False
) -> Iterator[Row]:
    """The rows in order of time, with what changed last of each.

    Of the `public` calendar with all that is said of it, and a link to its page.
    """
    for event in events:
        text = _without(CANCELLED, event.description).lstrip() if event.cancelled else event.description
        timed = not is_all_day(event.start)
        yield Row(
            event.start.isoformat(),
            say_day(event.start, language),
            _time(event, language, whole_day),
            _without(CANCELLED_PREFIX, event.summary),
            event.location,
            text if public else _news(text),
            event.cancelled,
            f"{MEETING}/{page_name(event.uid)}?sprog={language}" if public and timed else "",
        )


def _without(opening: Text, text: str) -> str:
    """The text without what the page says itself, in whichever language the feed says it."""
    return text.removeprefix(opening["da"]).removeprefix(opening["en"])


def _time(event: ReadEvent, language: Language, whole_day: str) -> str:
    if is_all_day(event.start):
        return whole_day
    times = [at for at in (event.start, event.end) if isinstance(at, datetime)]
    start, end = (say_time(at.hour * 60 + at.minute, language) for at in times)
    return _SPAN.format(language, start=start, end=end)


def _news(text: str) -> str:
    """The first line when it tells what changed last, or why."""
    first = text.split("\n")[0]
    return first if first.startswith(_NEWS) else ""
