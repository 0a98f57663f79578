"""Time zones as calendar files name them: by IANA's names, by Windows' names, or by rules of their own."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from icalendar.prop import vUTCOffset
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from calendars.engagement_dates import read_moment
from calendars.engagement_lines import Block
from calendars.recurrence import Budget, RuleFault
from calendars.recurrence_reading import read_rule

_MOST_ZONES = 200  # in one file; looking each up takes time
_AROUND = timedelta(days=400)  # a yearly change of clocks lies within


class FileZone(tzinfo):
    """A zone as a file's VTIMEZONE describes it (RFC 5545 3.6.5): offsets and when each begins.

    Right from a year before to a year after the days it was made for. Like ZoneInfo (PEP 495), a
    wall-clock time that a change of clocks skips has the offset before it, one that occurs twice the
    first of the two, unless `fold` is 1.
    """

    def __init__(self, name: str, changes: list[tuple[datetime, timedelta, timedelta]]) -> None:
        """`changes` holds the UTC time (without zone) of each change, the offset before, the one after."""
        ordered = sorted(changes)
        self._name = name
        self._utc = [moment for moment, _, _ in ordered]
        self._offsets = [ordered[0][1], *(after for _, _, after in ordered)]
        # Two wall-clock times around each change: the later reads "before" as long as it can.
        self._walls = (
            [moment + max(before, after) for moment, before, after in ordered],
            [moment + min(before, after) for moment, before, after in ordered],
        )

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        if moment is None:
            return None
        return self._offsets[bisect_right(self._walls[moment.fold], moment.replace(tzinfo=None, fold=0))]

    def fromutc(self, moment: datetime) -> datetime:
        utc = moment.replace(tzinfo=None)
        return (utc + self._offsets[bisect_right(self._utc, utc)]).replace(tzinfo=self)

    def dst(self, moment: datetime | None) -> timedelta | None:
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        return self._name


class Zones:
    """The zones of one file, looked up by TZID: IANA's names and Windows' before the file's own rules.

    Nothing is shared between files: one person's zone cannot change how another's calendar is read.
    """

    def __init__(self, blocks: Iterable[Block], first: datetime, last: datetime, budget: Budget) -> None:
        """`first` and `last`, without zone, are the moments around which a file's rules are worked out."""
        self._blocks = {_tzid(block): block for block in blocks}
        self._first, self._last, self._budget = first, last, budget
        self._known: dict[str, tzinfo | None] = {}

    def of(self, tzid: str) -> tzinfo | None:
        """The zone of a TZID, or None when nothing tells what it is."""
        if tzid not in self._known:
            if len(self._known) >= _MOST_ZONES:
                return None
            self._known[tzid] = self._named(tzid) or self._described(tzid)
        return self._known[tzid]

    def _named(self, tzid: str) -> tzinfo | None:
        return next((zone for name in _names(tzid) if (zone := _iana(name)) is not None), None)

    def _described(self, tzid: str) -> tzinfo | None:
        block = self._blocks.get(tzid)
        if block is None:
            return None
        try:
            changes = [change for part in block.parts for change in self._changes(part)]
            return FileZone(tzid, changes) if changes else None
        except (RuleFault, ValueError, TypeError, OverflowError):
            return None  # said of the engagements that use it: the zone is unknown

    def _changes(self, part: Block) -> Iterator[tuple[datetime, timedelta, timedelta]]:
        """When one observance begins, and the offsets before and after."""
        before, after = _offset(part, "TZOFFSETFROM"), _offset(part, "TZOFFSETTO")
        start = part.get("DTSTART")
        onset = None if start is None else read_moment(start.value)
        if not isinstance(onset, datetime):
            raise RuleFault("bad_date", "DTSTART")
        onset = onset.replace(tzinfo=None)
        onsets = {onset}
        for line in part.all("RRULE"):
            rule = read_rule(line.value, onset.replace(tzinfo=UTC), UTC)
            if rule.frequency != "YEARLY":
                raise RuleFault("rule_part", rule.frequency)
            ended = self._first if rule.until is None else min(self._first, rule.until)
            onsets.update(rule.starts(onset, ended - _AROUND, self._last + _AROUND, self._budget))
        for line in part.all("RDATE"):
            moments = (read_moment(value) for value in line.value.split(","))
            onsets.update(moment.replace(tzinfo=None) for moment in moments if isinstance(moment, datetime))
        for moment in onsets:
            yield moment - before, before, after


def _tzid(block: Block) -> str:
    line = block.get("TZID")
    return "" if line is None else line.value.strip().strip('"')


def _offset(part: Block, name: str) -> timedelta:
    line = part.get(name)
    if line is None:
        raise RuleFault("bad_date", name)
    offset = vUTCOffset.from_ical(line.value.strip())  # type: ignore[no-untyped-call]
    if not isinstance(offset, timedelta):
        raise RuleFault("bad_date", name)
    return offset


def _names(tzid: str) -> Iterator[str]:
    """The IANA names that a TZID may mean, the likeliest first.

    "/freeassociation.sourceforge.net/Europe/Copenhagen" is a globally unique name (RFC 5545 3.8.3.1) of which
    only the end is known outside the program that wrote it.
    """
    plain = tzid.strip("/")
    yield plain
    if plain in WINDOWS_TO_OLSON:
        yield WINDOWS_TO_OLSON[plain]
    if tzid.startswith("/"):
        words = plain.split("/")
        for start in range(1, min(len(words), 6)):
            yield "/".join(words[start:])


def _iana(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; no name of a zone; a folder, or too long for one
        return None
