"""The meetings of a feed as a page's rows."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from calendars.event import is_all_day
from calendars.feed_reading import ReadEvent
from calendars.language import Language, Text, say_day, say_time

_SPAN = Text(da="{start} – {end}", en="{start} – {end}")
_PREFIX = Text(da="AFLYST: ", en="CANCELLED: ")
_NEWS = ("Flyttet fra ", "Moved from ", "Ændret.", "Changed.")


class Row(NamedTuple):
    """One meeting, or one day of making public. `moment` is the start as a machine reads it."""

    moment: str
    day: str
    time: str
    title: str
    place: str
    note: str
    cancelled: bool


def rows(
    events: Iterable[ReadEvent], language: Language, whole_day: str, *, whole: bool = False
) -> Iterator[Row]:
    """The rows in order of time, with all that is said of each, or only what changed last."""
    for event in events:
        yield Row(
            event.start.isoformat(),
            say_day(event.start, language),
            _time(event, language, whole_day),
            event.summary.removeprefix(_PREFIX[language]),
            event.location,
            event.description if whole else _news(event),
            event.cancelled,
        )


def _time(event: ReadEvent, language: Language, whole_day: str) -> str:
    if is_all_day(event.start):
        return whole_day
    times = [at for at in (event.start, event.end) if isinstance(at, datetime)]
    start, end = (say_time(at.hour * 60 + at.minute, language) for at in times)
    return _SPAN.format(language, start=start, end=end)


def _news(event: ReadEvent) -> str:
    """The first line of the description when it tells what changed last."""
    first = event.description.split("\n")[0]
    return first if first.startswith(_NEWS) else ""
