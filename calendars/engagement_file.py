"""The parts of a calendar file that bear on the days asked for, within bounds."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from calendars.engagement_coverage import Coverage
from calendars.engagement_events import day_of, takes_time
from calendars.engagement_faults import EngagementFault, Finding
from calendars.engagement_lines import Block, blocks

MOST_EVENTS = 20_000
MOST_DATES = 20_000
_ZONES_APART = timedelta(2)  # no two clocks on earth show days further apart
_CHANGE_APART = timedelta(40)  # a change this far from both its old and its new day has no bearing
_LISTS = ("RDATE", "EXDATE", "FREEBUSY")


@dataclass
class EngagementFile:
    """The events near the days asked for, the free-busy answers, and the zones they name."""

    first: date
    last: date
    owns: Callable[[str], bool]
    coverage: Coverage
    events: list[Block] = field(default_factory=list)
    free_busy: list[Block] = field(default_factory=list)
    zones: list[Block] = field(default_factory=list)
    _dates: int = 0

    @classmethod
    def read(
        cls, data: bytes, first: date, last: date, owns: Callable[[str], bool], coverage: Coverage
    ) -> "EngagementFile":
        """Reads a file and tells `coverage` what it covers; EngagementFault when there is too much in it."""
        file = cls(first, last, owns, coverage)
        for block in blocks(data):
            if block.name == "VEVENT":
                file._take(block)
            elif block.name == "VTIMEZONE":
                for part in block.parts:
                    file._count_dates(part)
                file.zones.append(block)
            elif block.name == "VFREEBUSY":
                coverage.told_by_free_busy(block)
                file._count_dates(block)
                file.free_busy.append(block)
            else:
                coverage.told_by_calendar(block)
        return file

    def _take(self, block: Block) -> None:
        uid = block.get("UID")
        if uid is not None and self.owns(uid.value.strip()):
            return
        if self._is_elsewhere(block):
            day = day_of(block.get("DTSTART"))
            if day is not None and not block.get("RRULE"):
                self.coverage.single(day, (takes_time(block) and day_of(block.get("DTEND"))) or day)
            return
        self._count_dates(block)
        self.events.append(block)
        if len(self.events) > MOST_EVENTS:
            raise EngagementFault(Finding("too_many_events", block.line, value=str(MOST_EVENTS)))

    def _is_elsewhere(self, block: Block) -> bool:
        """True when the first eight digits of its dates already tell that an event has no bearing.

        Most of an export is past: this spares parsing it. What cannot be told here is read in full.
        """
        start = day_of(block.get("DTSTART"))
        if start is None or block.get("RDATE"):
            return False
        replaced = block.get("RECURRENCE-ID")
        if block.get("RRULE") and replaced is None:
            return start > self.last + _ZONES_APART
        days, apart = [start], _ZONES_APART
        for line in (block.get("DTEND"), block.get("DURATION"), replaced):
            day = day_of(line)
            if line is not None and day is None:
                return False
            days += [day] if day else []
        if replaced is not None:
            if replaced.parameter("RANGE"):
                return False
            apart = _CHANGE_APART
        return min(days) > self.last + apart or max(days) < self.first - apart

    def _count_dates(self, block: Block) -> None:
        for line in block.lines:
            if line.name in _LISTS:
                self._dates += line.value.count(",") + 1
                if self._dates > MOST_DATES:
                    raise EngagementFault(Finding("too_many_dates", line.number, value=str(MOST_DATES)))
