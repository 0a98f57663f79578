"""One engagement out of a calendar file: when it is and whether it takes time, never what it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from calendars.engagement_dates import BadDate, Moment, Period, in_zone, read_length, read_moment, read_period
from calendars.engagement_faults import Finding
from calendars.engagement_lines import Block, Line
from calendars.engagement_zones import Zones


@dataclass(frozen=True, slots=True)
class Engagement:
    """An engagement has a start and an end: two days (the last not included) or two times with a zone.

    `takes_time` is False for what is cancelled, transparent or marked free. `rules` are RRULEs as
    written, `more` and `less` the dates that RDATE adds and EXDATE takes away. One with a `replaces`
    stands in for that occurrence of its series, and with `and_later` for all later ones too.
    """

    line: int
    uid: str
    sequence: int
    start: Moment
    end: Moment
    takes_time: bool
    rules: tuple[Line, ...] = ()
    more: tuple[Moment | Period, ...] = ()
    less: tuple[Moment, ...] = ()
    replaces: Moment | None = None
    and_later: bool = False

    @property
    def alone(self) -> bool:
        """True when it is no part of a series."""
        return not (self.rules or self.more or self.replaces)

    @property
    def endless(self) -> bool:
        """True when one of its rules goes on for ever."""
        return any(
            "UNTIL=" not in rule and "COUNT=" not in rule
            for rule in (line.value.upper() for line in self.rules)
        )

    @property
    def day(self) -> date:
        """The day it begins, by its own clock."""
        return self.start.date() if isinstance(self.start, datetime) else self.start


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that an engagement happens: two days (the last not included) or two times with a zone."""

    start: Moment
    end: Moment
    takes_time: bool


class EngagementReader:
    """Reads the engagements of one file; what is wrong with them goes to `report`."""

    def __init__(self, zones: Zones, zone: tzinfo, report: Callable[[Finding], None]) -> None:
        """`zone` is the year's: that of times which name none (floating), and of zones nobody knows."""
        self._zones, self._zone, self._report = zones, zone, report
        self._unknown_zones = set[str]()

    def read(self, block: Block) -> Engagement | None:
        """The engagement of a VEVENT, or None, reported, when its time cannot be told."""
        try:
            return self._read(block)
        except _Unreadable as fault:
            self._report(Finding(fault.code, fault.line, day_of(block.get("DTSTART")), fault.value))
        except OverflowError:  # a time so near year 1 or 9999 that no other zone can show it
            self._report(Finding("bad_date", block.line, value="DTSTART"))
        return None

    def _read(self, block: Block) -> Engagement:
        replaced, begun = block.get("RECURRENCE-ID"), block.get("DTSTART") or block.get("RECURRENCE-ID")
        if begun is None:
            raise _Unreadable("no_start", block.line)
        start = self._moment(begun, self._zone)
        own_zone = start.tzinfo if isinstance(start, datetime) and start.tzinfo else self._zone
        start, end = self._span(block, start)
        if _as_time(end, self._zone) < _as_time(start, self._zone):
            raise _Unreadable("ends_before_start", block.line)
        uid, range_ = block.get("UID"), None if replaced is None else replaced.parameter("RANGE")
        return Engagement(
            line=block.line,
            uid="" if uid is None else uid.value.strip(),
            sequence=_number(block.word("SEQUENCE")),
            start=start,
            end=end,
            takes_time=takes_time(block),
            rules=tuple(block.all("RRULE")),
            more=tuple(_more(start, more, self._zone) for more in self._dates(block, "RDATE", own_zone)),
            less=tuple(_less(start, less, self._zone) for less in self._dates(block, "EXDATE", own_zone)),
            replaces=None if replaced is None else _less(start, self._moment(replaced, own_zone), self._zone),
            and_later=(range_ or "").upper() == "THISANDFUTURE",
        )

    def _span(self, block: Block, start: Moment) -> tuple[Moment, Moment]:
        """Start and end, of one kind. Without DTEND or DURATION a day is a day and a time takes nothing."""
        ended, lasts = block.get("DTEND"), block.get("DURATION")
        if ended is not None:
            end = self._moment(ended, self._zone)
        elif lasts is not None:
            exactly = not any(block.get(name) for name in ("RRULE", "RDATE", "RECURRENCE-ID"))
            start, end = _after(start, lasts, self._zone, exactly)
        else:
            end = start
        if isinstance(start, datetime) or isinstance(end, datetime):
            return _as_time(start, self._zone), _as_time(end, self._zone)
        # An all-day event that ends on its own first day is one day: a common slip.
        return start, start + timedelta(1) if end == start else end

    def _moment(self, line: Line, floating: tzinfo) -> Moment:
        try:
            moment = read_moment(line.value)
        except BadDate as error:
            raise _Unreadable("bad_date", line.number, line.name) from error
        if not isinstance(moment, datetime) or moment.tzinfo is not None:
            return moment
        return moment.replace(tzinfo=self._zone_of(line, floating))

    def _zone_of(self, line: Line, floating: tzinfo) -> tzinfo:
        tzid = line.parameter("TZID")
        if not tzid:
            return floating
        zone = self._zones.of(tzid)
        if zone is None and tzid not in self._unknown_zones:
            self._unknown_zones.add(tzid)
            self._report(Finding("unknown_zone", line.number, value=_plain(tzid)))
        return self._zone if zone is None else zone

    def _dates(self, block: Block, name: str, own_zone: tzinfo) -> list[Moment | Period]:
        """The values of RDATE or EXDATE; those that cannot be read are reported and left out."""
        dates: list[Moment | Period] = []
        for line in block.all(name):
            zone = self._zone_of(line, own_zone)
            for value in filter(None, line.value.split(",")):
                try:
                    dates.append(_placed(read_period(value), zone))
                except BadDate:
                    self._report(Finding("bad_date", line.number, day_of(block.get("DTSTART")), name))
        return dates


class _Unreadable(Exception):
    def __init__(self, code: str, line: int, value: str = "") -> None:
        super().__init__(code)
        self.code, self.line, self.value = code, line, value


def takes_time(block: Block) -> bool:
    """False for an event that leaves its owner free; a tentative one takes its time."""
    return not (
        block.word("TRANSP") == "TRANSPARENT"
        or block.word("STATUS") == "CANCELLED"
        or block.word("X-MICROSOFT-CDO-BUSYSTATUS") == "FREE"
    )


def day_of(line: Line | None) -> date | None:
    """The day that a date's first eight digits name, whatever follows; None when they name none."""
    try:
        return None if line is None else date.fromisoformat(line.value[:8])
    except ValueError:
        return None


def _as_time(moment: Moment, zone: tzinfo) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time(), zone)


def _after(start: Moment, lasts: Line, zone: tzinfo, exactly: bool) -> tuple[Moment, Moment]:
    """Start and end of an event with a DURATION: days by the calendar, hours exactly (RFC 5545 3.3.6).

    In a series the hours too are by the clock on the wall, as calendar programs show them: only
    occurrences on the two nights of a clock change differ.
    """
    try:
        length = read_length(lasts.value)
    except BadDate as error:
        raise _Unreadable("bad_date", lasts.number, lasts.name) from error
    date_part = lasts.value.upper().partition("T")[0]
    days = timedelta(length.days) if "D" in date_part or "W" in date_part else timedelta(0)
    if not isinstance(start, datetime):
        if length == days:
            return start, start + days
        start = _as_time(start, zone)
    if not exactly:
        return start, start + length
    end = (start + days).astimezone(UTC) + (length - days)
    return start, end.astimezone(start.tzinfo)


def _placed(moment: Moment | Period, zone: tzinfo) -> Moment | Period:
    if isinstance(moment, tuple):
        start, end = moment
        return in_zone(start, zone), in_zone(end, zone) if isinstance(end, datetime) else end
    return in_zone(moment, zone) if isinstance(moment, datetime) else moment


def _more(start: Moment, more: Moment | Period, zone: tzinfo) -> Moment | Period:
    """What RDATE adds, as a day or a time like the start: programs mix the two."""
    if isinstance(start, datetime) and not isinstance(more, datetime | tuple):
        return datetime.combine(more, start.timetz())
    return more if isinstance(more, tuple) else _less(start, more, zone)


def _less(start: Moment, less: Moment | Period, zone: tzinfo) -> Moment:
    """What EXDATE or RECURRENCE-ID names: a day for a series of whole days, else a time or a whole day."""
    moment = less[0] if isinstance(less, tuple) else less
    if isinstance(moment, datetime) and not isinstance(start, datetime):
        return moment.astimezone(zone).date()
    return moment


def _number(word: str) -> int:
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 10 else 0


def _plain(tzid: str) -> str:
    return "".join(letter for letter in tzid[:60] if letter.isprintable())
