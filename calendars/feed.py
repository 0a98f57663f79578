"""One subscriber's meetings as the bytes of an iCalendar file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from calendars.content_line import escape, fold, one_line
from calendars.event import Event, Moment, is_all_day
from calendars.language import Language, Text
from calendars.zone import vtimezone

CONTENT_TYPE = "text/calendar; charset=utf-8"
_MINUTE = timedelta(minutes=1)
CANCELLED_PREFIX = Text(da="AFLYST: ", en="CANCELLED: ")
_CONTACT = Text(da="Kontakt: {contact}", en="Contact: {contact}")


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed is what one subscription shows: a name and its events, in any order.

    `contact` is a functional mailbox, told once for the whole calendar. `refresh` is how often clients are
    asked to look again, in whole minutes. `reminder` is how long before a meeting they ring, for a subscriber
    who wants it; whole days, free time and cancelled meetings never ring. Two events of one uid raise
    ValueError: clients would drop one of them.
    """

    name: str
    events: tuple[Event, ...]
    zone: str = "Europe/Copenhagen"
    contact: str = ""
    refresh: timedelta = timedelta(hours=1)
    language: Language = "da"
    reminder: timedelta | None = None

    def __post_init__(self) -> None:
        uids = [event.uid for event in self.events]
        if len(set(uids)) < len(uids):
            raise ValueError(f"the feed {self.name!r} has two events of the same uid")
        for length in (self.refresh, self.reminder):
            if length is not None and (length < _MINUTE or length % _MINUTE):
                raise ValueError(f"{length} is not a length of time in whole minutes")


def render(feed: Feed) -> bytes:
    """The feed as RFC 5545 bytes: a function of the feed alone, so the same publication gives the same ETag.

    One VCALENDAR with one VTIMEZONE and one flat VEVENT per event, sorted by start and uid. It reads no
    clock and carries no version of this program. A feed without events is still a whole calendar, by its
    time zone (RFC 5545 3.6 asks for one component). UnknownZone when the feed's zone has no block.
    """
    zone = ZoneInfo(feed.zone)
    lines = [*_head(feed), *vtimezone(feed.zone)]
    for event in sorted(feed.events, key=lambda event: (_instant(event.start, zone), event.uid)):
        lines.extend(_vevent(event, zone, feed))
    return b"".join(fold(line) for line in [*lines, "END:VCALENDAR"])


def _head(feed: Feed) -> Iterator[str]:
    """The calendar's own properties; what RFC 7986 names is told by its older, wider known name too."""
    name, every = escape(one_line(feed.name)), _duration(feed.refresh)
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//aarshjul//aarshjul//DA"
    yield "CALSCALE:GREGORIAN"
    yield f"NAME:{name}"
    yield f"X-WR-CALNAME:{name}"
    if feed.contact:
        contact = escape(_CONTACT.format(feed.language, contact=one_line(feed.contact)))
        yield f"DESCRIPTION:{contact}"
        yield f"X-WR-CALDESC:{contact}"
    yield f"REFRESH-INTERVAL;VALUE=DURATION:{every}"
    yield f"X-PUBLISHED-TTL:{every}"


def _vevent(event: Event, zone: ZoneInfo, feed: Feed) -> Iterator[str]:
    """One event's content lines, in a fixed order; empty properties are left out."""
    changed = f"{event.changed:%Y%m%dT%H%M%SZ}"
    prefix = CANCELLED_PREFIX[feed.language] if event.cancelled else ""
    free = event.cancelled or event.transparent
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"DTSTAMP:{changed}"
    yield f"LAST-MODIFIED:{changed}"
    yield from _times(event, zone)
    yield f"SUMMARY:{escape(prefix + one_line(event.summary))}"
    if location := one_line(event.location):
        yield f"LOCATION:{escape(location)}"
    if event.description:
        yield f"DESCRIPTION:{escape(event.description)}"
    if event.categories:
        yield f"CATEGORIES:{','.join(escape(one_line(category)) for category in event.categories)}"
    if event.color:
        yield f"COLOR:{event.color}"
    if event.url:
        yield f"URL:{event.url}"
    yield f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}"
    yield f"TRANSP:{'TRANSPARENT' if free else 'OPAQUE'}"
    yield f"X-MICROSOFT-CDO-BUSYSTATUS:{'FREE' if free else 'BUSY'}"
    if feed.reminder and not free and not is_all_day(event.start):
        yield from _valarm(event, feed.reminder)
    yield "END:VEVENT"


def _valarm(event: Event, before: timedelta) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escape(one_line(event.summary))}"
    yield f"TRIGGER:-{_duration(before)}"
    yield "END:VALARM"


def _times(event: Event, zone: ZoneInfo) -> Iterator[str]:
    """DTSTART and DTEND: dates, or wall-clock times of the zone.

    A wall-clock time that the clock shows twice, or never, is read differently by different clients; an
    event that starts or ends at one is told in UTC.
    """
    named = {"DTSTART": event.start, "DTEND": event.end}
    moments = {name: at.astimezone(zone) for name, at in named.items() if isinstance(at, datetime)}
    in_utc = any(_is_doubtful(at) for at in moments.values())
    for name, at in named.items():
        if name not in moments:
            yield f"{name};VALUE=DATE:{at:%Y%m%d}"
        elif in_utc:
            yield f"{name}:{moments[name].astimezone(UTC):%Y%m%dT%H%M%SZ}"
        else:
            yield f"{name};TZID={zone.key}:{moments[name]:%Y%m%dT%H%M%S}"


def _is_doubtful(at: datetime) -> bool:
    """True when the wall clock does not tell the instant: in the hour that October repeats or March skips."""
    return at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset()


def _instant(at: Moment, zone: ZoneInfo) -> datetime:
    """Where a moment sorts; an all-day event comes at its first midnight."""
    return (at if isinstance(at, datetime) else datetime.combine(at, time(), zone)).astimezone(UTC)


def _duration(length: timedelta) -> str:
    """Whole minutes as an RFC 5545 3.3.6 duration: "PT1H", "PT90M"."""
    minutes = length // _MINUTE
    return f"PT{minutes // 60}H" if minutes % 60 == 0 else f"PT{minutes}M"
