"""Recurring engagements, occurrence by occurrence."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta, tzinfo

from calendars.engagement_changes import changed
from calendars.engagement_dates import Moment, by_clock_of, instant, wall
from calendars.engagement_events import Engagement, Occurrence
from calendars.engagement_faults import EngagementFault, Finding
from calendars.recurrence import Budget, RuleFault
from calendars.recurrence_reading import read_rule

_MOST_LATER_CHANGES = 50
_MOST_RULES = 10  # of one engagement: RFC 5545 3.8.5.3 asks for no more than one
_DAY = timedelta(1)


class SeriesReader:
    """Expands series between two moments (with a zone); what is wrong with them goes to `report`.

    Rules are expanded by `Rule.starts`, which ends whatever they say.
    """

    def __init__(
        self, first: datetime, last: datetime, zone: tzinfo, budget: Budget, report: Callable[[Finding], None]
    ) -> None:
        self._first, self._last, self._zone = first, last, zone
        self._budget, self._report = budget, report

    def occurrences(self, series: Sequence[Engagement]) -> Iterator[Occurrence]:
        """All that happens of one series: the engagements of one UID, with those that replace occurrences.

        Of several that replace nothing those of the highest SEQUENCE count (RFC 5545 3.8.7.4); equals all do.
        """
        cores = [event for event in series if event.replaces is None]
        newest = max((core.sequence for core in cores), default=0)
        changes = [event for event in series if event.replaces is not None]
        later = [event for event in changes if event.and_later]
        if len(later) > _MOST_LATER_CHANGES:
            self._report(Finding("too_many_changes", later[0].line, value=str(_MOST_LATER_CHANGES)))
            changes = [event for event in changes if not event.and_later]
        current: list[Engagement | None] = [core for core in cores if core.sequence == newest]
        for core in current or [None]:
            try:
                yield from self._expanded(core, changes)
            except EngagementFault:
                raise
            except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError):
                event = changes[0] if core is None else core
                self._report(Finding("unreadable", event.line, event.day))

    def _expanded(self, core: Engagement | None, changes: Sequence[Engagement]) -> Iterator[Occurrence]:
        starts = [] if core is None else self._starts(core, changes)
        if core is not None and not changes:
            return _unchanged(core, starts, self._zone)
        return changed(core, starts, changes, self._first, self._last)

    def _starts(self, core: Engagement, changes: Sequence[Engagement]) -> list[Moment]:
        """The starts that the core's rules name, by its own clock, that may reach the days asked for."""
        reach = max(_reach(event, self._zone) for event in [core, *changes]) + _DAY
        zone = core.start.tzinfo if isinstance(core.start, datetime) else self._zone
        first, last = (wall(moment.astimezone(zone)) for moment in (self._first, self._last))
        walls = set[datetime]()
        for line in core.rules[_MOST_RULES:][:1]:
            self._report(Finding("too_many_rules", line.number, core.day, str(_MOST_RULES)))
        for line in core.rules[:_MOST_RULES]:
            try:
                rule = read_rule(line.value, core.start, self._zone)
                walls.update(rule.starts(wall(core.start), first - reach, last + reach, self._budget))
            except RuleFault as fault:
                if fault.code == "too_much_work":
                    raise EngagementFault(Finding(fault.code, line.number)) from fault
                self._report(Finding(fault.code, line.number, core.day, fault.value))
        if isinstance(core.start, datetime):
            return [start.replace(tzinfo=zone) for start in sorted(walls)]
        return [start.date() for start in sorted(walls)]


def _unchanged(core: Engagement, starts: Iterable[Moment], zone: tzinfo) -> Iterator[Occurrence]:
    """A series of which no occurrence was moved or cancelled alone: nearly all, so the way is short."""
    days_off = {moment for moment in core.less if not isinstance(moment, datetime)}
    moments_off = {instant(moment, zone) for moment in core.less if isinstance(moment, datetime)}
    length = by_clock_of(core.start, core.end) - core.start
    happens = {start: start + length for start in (core.start, *starts)}
    for more in core.more:
        if isinstance(more, tuple):
            happens[more[0]] = more[1] if isinstance(more[1], datetime) else more[0] + more[1]
        else:
            happens.setdefault(more, more + length)
    for start, end in happens.items():
        day = start.date() if isinstance(start, datetime) else start
        if day not in days_off and not (moments_off and instant(start, zone) in moments_off):
            yield Occurrence(start, end, core.takes_time)


def _reach(event: Engagement, zone: tzinfo) -> timedelta:
    """How far from its place in the rule an occurrence may lie, its length included."""
    start, end = instant(event.start, zone), instant(event.end, zone)
    if event.replaces is None:
        return end - start
    return end - start + abs(start - instant(event.replaces, zone)) if event.and_later else timedelta(0)
