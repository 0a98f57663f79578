"""What every reader of meetings needs at hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from calendars.days import Days
from calendars.language import Text
from calendars.meetings import Meeting, Series
from calendars.people import Person, Post
from calendars.places import Room
from scheduler.year_file.changes.draft import Adjustments
from scheduler.year_file.document import YearDocument
from scheduler.year_file.expand.places import Venues
from scheduler.year_file.expand.seats import SeatBook
from scheduler.year_file.expand.windows import Windows
from scheduler.year_file.ledger import Ledger, Spot
from scheduler.year_file.names import Names, twice
from scheduler.year_file.tables.times import Hours, Span

DEFAULT_HOURS = Hours(8 * 60 + 30, 16 * 60)
DEFAULT_MINUTES = 120
_ON_GRID = Text(da="tidspunkter i trin på {step} minutter", en="times in steps of {step} minutes")


@dataclass
class Context:
    """One year while it is read: where names are looked up and where meetings are gathered."""

    document: YearDocument
    ledger: Ledger
    names: Names
    persons: Mapping[str, Person]
    posts: Mapping[str, Post]
    rooms: Mapping[str, Room]
    horizon: Span
    days: Days
    windows: Windows
    seats: SeatBook
    venues: Venues
    damaged: frozenset[str] = frozenset()
    """Ids of tables that lost a value: what is counted in them is not to be trusted."""
    left_out: frozenset[str] = frozenset()
    written_ids: frozenset[str] = frozenset()
    """Ids of meetings that the files name, also of those that could not be taken in."""
    lists_unread: bool = False
    series: dict[str, Series] = field(default_factory=dict)
    meetings: dict[str, Meeting] = field(default_factory=dict)
    by_series: dict[str, list[Meeting]] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    adjustments: Adjustments = field(default_factory=Adjustments)
    cancelled: dict[str, Meeting] = field(default_factory=dict)
    """Meetings that changes have taken out of the year."""

    @property
    def hours(self) -> Hours:
        """The calendar's opening hours."""
        return self.document.calendar.hours or DEFAULT_HOURS

    def of(self, series: str) -> list[Meeting]:
        """The meetings of a series, in the order they were taken in."""
        return self.by_series.get(series, [])

    def knows_body(self, body: str, spot: Spot) -> bool:
        """True when there is such a body; else a fault."""
        return self.names.knows(self.ledger, spot, "body", body)

    def add_series(self, series: Series, spot: Spot) -> None:
        """Takes a body, campaign or area in; an id that is taken is a fault."""
        if series.id in self.series:
            twice(self.ledger, spot, series.id)
        self.series.setdefault(series.id, series)
        self.spots.setdefault(series.id, spot)

    def add_meeting(self, meeting: Meeting, spot: Spot) -> None:
        """Takes a meeting in, as changes leave it; a taken id is a fault, unless its own series has it."""
        other = meeting.id in self.series and meeting.series != meeting.id
        if meeting.id in self.meetings or meeting.id in self.cancelled or other:
            twice(self.ledger, spot, meeting.id)
            return
        if self.adjustments.cancels(meeting.id, meeting.organisation):
            self.cancelled[meeting.id] = meeting
            return
        if meeting.id in self.adjustments.minutes:
            minutes, asked = self.adjustments.minutes[meeting.id]
            self.check_length(minutes, Hours(*meeting.hours), asked)
            meeting = replace(meeting, minutes=minutes)
        self.meetings[meeting.id] = meeting
        self.by_series.setdefault(meeting.series, []).append(meeting)
        self.spots.setdefault(meeting.id, spot)

    def read_hours(self, written: Hours | None, spot: Spot) -> Hours:
        """The hours that are written, which must lie on the grid of starts, or the calendar's."""
        step = self.document.calendar.start_every
        if written is not None and written.opens % step:
            self.ledger.fault(spot, "hours-off-grid", str(written), _ON_GRID.filled(step=step))
        return written or self.hours

    def check_length(self, minutes: int, hours: Hours, spot: Spot) -> None:
        """Notes a meeting that is longer than the hours it must lie in."""
        room = hours.closes - hours.opens
        if minutes > room:
            allowed = Text(
                da=f"højst {room} minutter, for tidsrummet er {hours}",
                en=f"at most {room} minutes, for the hours are {hours}",
            )
            self.ledger.fault(spot, "longer-than-the-day", str(minutes), allowed)
