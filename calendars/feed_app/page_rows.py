"""The meetings of a feed as a page's rows."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from calendars.event import is_all_day
from calendars.feed_reading import ReadEvent
from calendars.language import Language, Text, say_day, say_time

_SPAN = Text(da="{start} – {end}", en="{start} – {end}")
_PREFIX = Text(da="AFLYST: ", en="CANCELLED: ")


class Row(NamedTuple):
    """One meeting. `moment` is the start as a machine reads it."""

    moment: str
    day: str
    time: str
    title: str
    place: str
    note: str
    cancelled: bool


def rows(events: Iterable[ReadEvent], language: Language, whole_day: str) -> Iterator[Row]:
    """The rows in order of time; the first line of what is said of a meeting when it moved."""
    for event in events:
        yield Row(
            event.start.isoformat(),
            say_day(event.start, language),
            _time(event, language, whole_day),
            event.summary.removeprefix(_PREFIX[language]),
            event.location,
            event.description.split("\n")[0] if _is_news(event) else "",
            event.cancelled,
        )


def _time(event: ReadEvent, language: Language, whole_day: str) -> str:
    if is_all_day(event.start):
        return whole_day
    times = [at for at in (event.start, event.end) if isinstance(at, datetime)]
    start, end = (say_time(at.hour * 60 + at.minute, language) for at in times)
    return _SPAN.format(language, start=start, end=end)


def _is_news(event: ReadEvent) -> bool:
    """True when the description opens with what changed last."""
    return event.description.startswith(("Flyttet fra ", "Moved from ", "Ændret.", "Changed."))
