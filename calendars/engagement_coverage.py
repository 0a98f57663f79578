"""Which days a calendar file tells about: "unknown is not free", so a file that ends in June must show it."""

from datetime import date, datetime, time, timedelta, tzinfo

from calendars.engagement_dates import BadDate, in_zone, read_moment
from calendars.engagement_lines import Block, Line

_ENDLESS = 4000  # Outlook writes the year 4500 for what never ends


class Coverage:
    """The days that a file covers, from what it says of itself or else from what it holds.

    In this order: the range that was chosen for the export (Outlook's X-CLIPSTART and X-CLIPEND, and the
    range of a VFREEBUSY); the range of its contents as its program tells it (X-CALSTART, X-CALEND);
    the first and last single engagement. A series only counts where there are no single ones, and an
    endless one never: that somebody once planned it does not mean that the export looks that far.
    """

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._chosen, self._told, self._single, self._series = _Range(), _Range(), _Range(), _Range()

    def told_by_calendar(self, calendar: Block) -> None:
        """Takes in what the calendar says of itself."""
        self._tell(self._chosen, calendar.get("X-CLIPSTART"), calendar.get("X-CLIPEND"))
        self._tell(self._told, calendar.get("X-CALSTART"), calendar.get("X-CALEND"))

    def told_by_free_busy(self, block: Block) -> None:
        """Takes in the range that a VFREEBUSY answers for (RFC 5545 3.6.4)."""
        self._tell(self._chosen, block.get("DTSTART"), block.get("DTEND"))

    def single(self, first: date, last: date) -> None:
        """Takes in an engagement that is no series; `last` is the last day it is known to take."""
        self._single.holds(first, last)

    def series(self, first: date, last: date) -> None:
        """Takes in an occurrence of a series that ends."""
        self._series.holds(first, last)

    def within(self, first: date, last: date) -> tuple[date, date] | None:
        """The days covered among those asked for, both ends included; None when there are none."""
        told = (self._chosen, self._told, self._single, self._series)
        begins = next((known.first for known in told if known.first is not None), None)
        ends = next((known.last for known in told if known.last is not None), None)
        if begins is None or ends is None:
            return None
        begins, ends = max(begins, first), min(ends, last)
        return (begins, ends) if begins <= ends else None

    def _tell(self, known: "_Range", start: Line | None, end: Line | None) -> None:
        begins, ends = self._day(start, timedelta(0)), self._day(end, timedelta(seconds=1))
        if begins is not None:
            known.first = begins if known.first is None else max(known.first, begins)
        if ends is not None and ends.year < _ENDLESS:
            known.last = ends if known.last is None else min(known.last, ends)

    def _day(self, line: Line | None, less: timedelta) -> date | None:
        """The local day of a moment; `less` before it, as an end at midnight belongs to the day before."""
        try:
            moment = None if line is None else read_moment(line.value)
            if moment is None:
                return None
            if not isinstance(moment, datetime):
                moment = datetime.combine(moment, time())
            return (in_zone(moment, self._zone) - less).date()
        except (BadDate, OverflowError):
            return None


class _Range:
    def __init__(self) -> None:
        self.first: date | None = None
        self.last: date | None = None

    def holds(self, first: date, last: date) -> None:
        self.first = first if self.first is None else min(self.first, first)
        self.last = last if self.last is None else max(self.last, last)
