"""One pass over a calendar file: its events and free-busy answers become the time they take."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from calendars.busy import Busy
from calendars.engagement_coverage import Coverage
from calendars.engagement_dates import BadDate, Moment, in_zone, read_period, wall
from calendars.engagement_events import Engagement, EngagementReader
from calendars.engagement_faults import EngagementFault, Finding
from calendars.engagement_file import EngagementFile
from calendars.engagement_lines import Block
from calendars.engagement_series import SeriesReader
from calendars.engagement_zones import Zones
from calendars.engagements import Engagements
from calendars.own_events import OwnEvents
from calendars.recurrence import Budget
from calendars.taken_minutes import taken_minutes

MOST_OCCURRENCES = 20_000
MOST_FINDINGS = 100
_DAY = timedelta(1)


class EngagementReading:
    """The reading of one file."""

    def __init__(
        self, zone: ZoneInfo, first: date, last: date, own: OwnEvents | Callable[[str], bool] | None
    ) -> None:
        self._zone, self._first, self._last = zone, first, last
        self._before = datetime.combine(first, time(), UTC) - _DAY  # earlier than the first day anywhere
        self._after = datetime.combine(last, time(), UTC) + 2 * _DAY
        self._own = own
        self._coverage = Coverage(zone)
        self._findings: list[Finding] = []
        self._unsaid = 0
        self._timed: list[tuple[datetime, datetime]] = []
        self._whole_days: list[tuple[date, date]] = []
        self._occurrences = 0
        self._nameless = False

    def engagements(self, data: bytes) -> Engagements:
        """What the file tells; EngagementFault when it cannot be read at all."""
        file = EngagementFile.read(data, self._first, self._last, self._owns, self._coverage)
        budget = Budget()
        zones = Zones(file.zones, wall(self._before), wall(self._after), budget)
        reader = EngagementReader(zones, self._zone, self._report)
        series = SeriesReader(self._before, self._after, self._zone, budget, self._report)
        read = [event for block in file.events if (event := reader.read(block)) is not None]
        for group in _series(read):
            if all(event.alone for event in group):
                self._add_single(group)
            else:
                self._add_series(group, series)
        for block in file.free_busy:
            self._add_free_busy(block)
        return self._result()

    def _owns(self, uid: str) -> bool:
        if self._own is None or not uid:
            return False
        return self._own.owns(uid) if isinstance(self._own, OwnEvents) else self._own(uid)

    def _report(self, finding: Finding) -> None:
        if len(self._findings) < MOST_FINDINGS:
            self._findings.append(finding)
        else:
            self._unsaid += 1

    def _add_single(self, events: Iterable[Engagement]) -> None:
        """Engagements of one UID that are no series: the last version of it (RFC 5545 3.8.7.4)."""
        events = list(events)
        newest = max(event.sequence for event in events)
        self._nameless = self._nameless or not events[0].uid
        for event in events:
            if event.sequence == newest and not (not event.uid and self._is_published(event)):
                self._coverage.single(*self._days(event.start, event.end, event.takes_time))
                self._add(event.start, event.end, event.takes_time)

    def _add_series(self, events: list[Engagement], series: SeriesReader) -> None:
        endless = any(event.endless for event in events)
        for event in events:
            if event.replaces is not None:
                self._coverage.single(*self._days(event.start, event.end, event.takes_time))
        for happens in series.occurrences(events):
            self._occurrences += 1
            if self._occurrences > MOST_OCCURRENCES:
                raise EngagementFault(
                    Finding("too_many_occurrences", events[0].line, value=str(MOST_OCCURRENCES))
                )
            if not endless:
                self._coverage.series(*self._days(happens.start, happens.end, happens.takes_time))
            self._add(happens.start, happens.end, happens.takes_time)

    def _add_free_busy(self, block: Block) -> None:
        """The busy times of a VFREEBUSY: every kind but FREE (RFC 5545 3.2.9)."""
        for line in block.all("FREEBUSY"):
            takes_time = (line.parameter("FBTYPE") or "BUSY").upper() != "FREE"
            for value in filter(None, line.value.split(",")):
                try:
                    self._add(*_period(value, self._zone), takes_time)
                except (BadDate, OverflowError):
                    self._report(Finding("bad_date", line.number, value="FREEBUSY"))

    def _add(self, start: Moment, end: Moment, takes_time: bool) -> None:
        if not takes_time:
            return
        if isinstance(start, datetime) and isinstance(end, datetime):
            self._timed.append((start, end))
        else:
            self._whole_days.append((start, end))

    def _days(self, start: Moment, end: Moment, takes_time: bool) -> tuple[date, date]:
        """The first and last local day that something is known to take; one day when it takes no time."""
        if isinstance(start, datetime) and isinstance(end, datetime):
            begins, ends = self._local(start), self._local(end)
            last = (max(begins, ends - timedelta(seconds=1))).date()
            return begins.date(), last if takes_time else begins.date()
        return start, end - _DAY if takes_time else start

    def _local(self, moment: datetime) -> datetime:
        """The moment by the year's clock; far from the days asked for it is as well a day from them."""
        return min(max(moment, self._before), self._after).astimezone(self._zone)

    def _is_published(self, event: Engagement) -> bool:
        if not isinstance(self._own, OwnEvents):
            return False
        if not (isinstance(event.start, datetime) and isinstance(event.end, datetime)):
            return False
        return (event.start.astimezone(UTC), event.end.astimezone(UTC)) in self._own.moments

    def _result(self) -> Engagements:
        covered = self._coverage.within(self._first, self._last)
        days = taken_minutes(self._timed, self._whole_days, self._zone, self._first, self._last)
        if self._unsaid:
            self._findings.append(Finding("more", value=str(self._unsaid)))
        return Engagements(Busy(days, *(covered or (None, None))), tuple(self._findings), self._nameless)


def _series(events: list[Engagement]) -> Iterable[list[Engagement]]:
    """Events of one UID together; one without UID is on its own."""
    by_uid = defaultdict[str, list[Engagement]](list)
    for number, event in enumerate(events):
        by_uid[event.uid or f"\n{number}"].append(event)  # no UID holds a line break
    return by_uid.values()


def _period(value: str, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The start and end of a FREEBUSY value; RFC 5545 wants them in UTC, some programs forget to say so."""
    period = read_period(value)
    if not isinstance(period, tuple):
        raise BadDate(value)
    start = in_zone(period[0], zone)
    return start, in_zone(period[1], zone) if isinstance(period[1], datetime) else start + period[1]
