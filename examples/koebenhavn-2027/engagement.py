"""An engagement, and a calendar file as one program or another exports it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

OPENS, CLOSES, HALF_HOUR = 8 * 60 + 30, 16 * 60, 30
"""The office hours, in minutes after midnight, of which a share is taken."""

Style = Literal["outlook", "utc", "durations"]
"""outlook: says which days were exported; utc: single engagements in UTC; durations: no DTEND."""

_ZONE = ZoneInfo("Europe/Copenhagen")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_VTIMEZONE = """BEGIN:VTIMEZONE
TZID:{tzid}
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE"""


@dataclass(frozen=True)
class Event:
    """An engagement: `minutes` from `start` (after midnight), or whole days when `start` is None.

    With `weekdays` (0 is Monday) it recurs every `interval` weeks until the day `until`, but not on
    `without`; `moved` puts one occurrence on another day. `mark` makes it no engagement after all.
    """

    day: date
    start: int | None
    minutes: int
    weekdays: tuple[int, ...] = ()
    interval: int = 1
    until: date | None = None
    without: tuple[date, ...] = ()
    moved: tuple[date, date] | None = None
    mark: str = ""

    def days(self) -> Iterator[date]:
        """The days on which it happens."""
        if self.until is None:
            span = 1 if self.start is not None else self.minutes // (24 * 60)
            yield from (self.day + timedelta(number) for number in range(span))
            return
        monday = self.day - timedelta(self.day.weekday())
        while monday <= self.until:
            for day in (monday + timedelta(weekday) for weekday in self.weekdays):
                if self.day <= day <= self.until and day not in self.without:
                    yield self.moved[1] if self.moved and day == self.moved[0] else day
            monday += timedelta(weeks=self.interval)

    def cells(self) -> set[tuple[date, int]]:
        """The half-hours of the office day that it takes."""
        if self.mark:
            return set()
        begins, ends = (OPENS, CLOSES) if self.start is None else (self.start, self.start + self.minutes)
        taken = [
            cell for cell in range(OPENS, CLOSES, HALF_HOUR) if begins < cell + HALF_HOUR and cell < ends
        ]
        return {(day, cell) for day in self.days() for cell in taken}


def calendar_file(name: str, events: Iterable[Event], last: date, style: Style) -> bytes:
    """A calendar of one year as bytes (RFC 5545); `last` is the last day it was exported for."""
    tzid = "Romance Standard Time" if style == "outlook" else "Europe/Copenhagen"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//aarshjul//eksempel//DA"]
    if style == "outlook" or last.month < 12:
        lines += [f"X-CLIPSTART:{last.year}0101T000000", f"X-CLIPEND:{_stamp(last + timedelta(1), 0)}"]
    lines += _VTIMEZONE.format(tzid=tzid).split("\n")
    dtstamp = f"DTSTAMP:{last.year - 1}1116T080000Z"  # the day of the export, not of today
    for number, event in enumerate(events):
        lines += _vevent((f"UID:{number}@{name}", dtstamp), event, tzid, style)
    text = "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in _fold(line))
    return text.encode("ascii")


def _vevent(head: tuple[str, str], event: Event, tzid: str, style: Style) -> Iterator[str]:
    """The event's lines; a moved occurrence is a second event under the same UID."""
    yield from ("BEGIN:VEVENT", *head, *_times(event, event.day, tzid, style))
    if event.until and event.start is not None:
        interval = f";INTERVAL={event.interval}" if event.interval > 1 else ""
        weekdays = ",".join(_WEEKDAYS[weekday] for weekday in event.weekdays)
        yield f"RRULE:FREQ=WEEKLY{interval};BYDAY={weekdays};UNTIL={_utc(event.until, 23 * 60)}"
        if event.without:
            stamps = ",".join(_stamp(day, event.start) for day in event.without)
            yield f"EXDATE;TZID={tzid}:{stamps}"
    if event.mark:
        yield event.mark
    yield "END:VEVENT"
    if event.moved and event.start is not None:
        yield from ("BEGIN:VEVENT", *head)
        yield f"RECURRENCE-ID;TZID={tzid}:{_stamp(event.moved[0], event.start)}"
        yield from (*_times(event, event.moved[1], tzid, style), "END:VEVENT")


def _times(event: Event, day: date, tzid: str, style: Style) -> Iterator[str]:
    if event.start is None:
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{day + timedelta(minutes=event.minutes):%Y%m%d}"
        return
    ends = event.start + event.minutes
    if style == "utc" and event.until is None:
        yield f"DTSTART:{_utc(day, event.start)}"
        yield f"DTEND:{_utc(day, ends)}"
        return
    yield f"DTSTART;TZID={tzid}:{_stamp(day, event.start)}"
    hours, minutes = divmod(event.minutes, 60)
    length = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    yield f"DURATION:PT{length}" if style == "durations" else f"DTEND;TZID={tzid}:{_stamp(day, ends)}"


def _stamp(day: date, minute: int) -> str:
    return f"{day:%Y%m%d}T{minute // 60:02}{minute % 60:02}00"


def _utc(day: date, minute: int) -> str:
    local = datetime.combine(day, time(minute // 60, minute % 60), _ZONE)
    return f"{local.astimezone(ZoneInfo('UTC')):%Y%m%dT%H%M%SZ}"


def _fold(line: str) -> Iterator[str]:
    """Lines of at most 75 octets (RFC 5545 3.1); all of it is ASCII."""
    yield line[:75]
    for start in range(75, len(line), 74):
        yield " " + line[start : start + 74]
