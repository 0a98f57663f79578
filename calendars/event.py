"""One event as a subscriber's calendar shows it: RFC 5545's VEVENT, before any bytes."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

Moment = datetime | date

_UID = re.compile(r"[A-Za-z0-9._@+/=~-]+")  # what no client escapes, quotes or takes for markup
_COLOR = re.compile(r"[a-z]*")
_URL = re.compile(r"[A-Za-z0-9:/?#\[\]@!$&'()*+,;=._~%-]*")  # RFC 3986 2: all else is percent-encoded


def is_all_day(moment: Moment) -> bool:
    """True for a date; a datetime, which Python calls a date too, is not all day."""
    return not isinstance(moment, datetime)


def check_uid(uid: str) -> None:
    """Raises ValueError unless the uid is plain ASCII that every client keeps as it is."""
    if not _UID.fullmatch(uid):
        raise ValueError(f"the uid {uid!r} is not plain ASCII")


def check_span(start: Moment, end: Moment) -> None:
    """Raises ValueError unless start comes before end and both say where on earth they are.

    Both are dates, the end exclusive, or both are datetimes with a `ZoneInfo`. Instants are compared: Python
    compares two datetimes of one zone by their wall clocks, which go back an hour in October.
    """
    if is_all_day(start) != is_all_day(end):
        raise ValueError(f"{start} and {end} must both be dates or both be datetimes")
    for moment in (start, end):
        if isinstance(moment, datetime) and not isinstance(moment.tzinfo, ZoneInfo):
            raise ValueError(f"{moment} has no named time zone")
        if isinstance(moment, datetime) and moment.microsecond:
            raise ValueError(f"{moment} is not a whole second")
    if isinstance(start, datetime) and isinstance(end, datetime):
        if end.astimezone(UTC) <= start.astimezone(UTC):
            raise ValueError(f"the end {end} is not after the start {start}")
    elif end <= start:
        raise ValueError(f"the end {end} is not after the start {start}; an all-day end is exclusive")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event has an identity, a version and what is shown of it.

    `uid` never changes (RFC 5545 3.8.4.7); `sequence` and `changed` rise when what is shown does. `changed`
    is UTC and is written as both DTSTAMP and LAST-MODIFIED. `end` is exclusive for all-day events. `color`
    is a CSS3 colour name (RFC 7986 5.9). `transparent` means that the time is still free. What no calendar
    could read raises ValueError.
    """

    uid: str
    sequence: int
    changed: datetime
    summary: str
    start: Moment
    end: Moment
    location: str = ""
    description: str = ""
    categories: tuple[str, ...] = ()
    color: str = ""
    url: str = ""
    cancelled: bool = False
    transparent: bool = False

    def __post_init__(self) -> None:
        check_uid(self.uid)
        if self.sequence < 0:
            raise ValueError(f"the sequence {self.sequence} of {self.uid} is negative")
        if self.changed.utcoffset() != timedelta(0):
            raise ValueError(f"the change of {self.uid} is not told in UTC: {self.changed}")
        if not _COLOR.fullmatch(self.color):
            raise ValueError(f"{self.color!r} is not the name of a CSS3 colour")
        if not _URL.fullmatch(self.url):
            raise ValueError(f"{self.url!r} is not a URL in ASCII")
        check_span(self.start, self.end)
