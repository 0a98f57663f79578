"""A year's facts with the plan made of them: what lists, feeds and the wheel are drawn from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from calendars.agenda import AgendaItem, PublicationDay, RouteItem, agendas, publication_days
from calendars.cancelled_days import KEEP_CANCELLED_DAYS
from calendars.days import Days
from calendars.deadlines import Deadline, deadlines_of
from calendars.language import Language
from calendars.meetings import Meeting, Series
from calendars.organisations import Division, Organisation
from calendars.people import Person, Post
from calendars.places import Place, Room
from calendars.plan import Placement, Plan
from calendars.uid import meeting_uid


@dataclass(frozen=True)
class Programme:
    """A programme is a year that has been decided: every fact that people are shown, and no rule.

    `routes` are the items that pass several bodies, in the order of the year file. `cancelled` are meetings
    that a change has taken out: nobody is shown them, but they were somebody's. `public_url` is how
    the server of the feeds is reached, "" when that is not known.
    """

    title: str
    year: int
    installation: str
    language: Language
    zone: str
    days: Days
    persons: Mapping[str, Person]
    posts: Mapping[str, Post]
    series: Mapping[str, Series]
    meetings: Mapping[str, Meeting]
    plan: Plan
    routes: tuple[RouteItem, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    rooms: Mapping[str, Room] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    divisions: tuple[Division, ...] = ()
    contact: str = ""
    public_url: str = ""
    keep_cancelled: int = KEEP_CANCELLED_DAYS
    cancelled: tuple[Meeting, ...] = ()

    @cached_property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings that are held, in order of time."""
        placed = sorted(self.plan.placements, key=lambda one: (one.slot, one.meeting))
        return tuple(self.meetings[one.meeting] for one in placed if one.meeting in self.meetings)

    @cached_property
    def dropped(self) -> tuple[Meeting, ...]:
        """The "ca." meetings that are not held, by window."""
        meetings = (self.meetings[name] for name in self.plan.dropped if name in self.meetings)
        return tuple(sorted(meetings, key=lambda meeting: (meeting.window.first, meeting.id)))

    @cached_property
    def agendas(self) -> dict[str, tuple[AgendaItem, ...]]:
        """The agenda of each meeting that has one."""
        return agendas(self.meetings.values(), self.plan, self.routes)

    @cached_property
    def publication_days(self) -> tuple[PublicationDay, ...]:
        """When the items of published routes are made public."""
        return publication_days(self.plan, self.routes, self.days)

    def placement(self, meeting: str) -> Placement:
        """Where and with whom a meeting is held; KeyError when it is not."""
        return self.plan.by_meeting[meeting]

    def day(self, meeting: str) -> date:
        """The day a meeting is held on."""
        return self.plan.by_meeting[meeting].slot.day

    def span(self, meeting: str) -> tuple[datetime, datetime]:
        """When a meeting starts and ends, in the year's zone; its length is told in minutes that pass."""
        zone, slot = ZoneInfo(self.zone), self.plan.by_meeting[meeting].slot
        start = datetime.combine(slot.day, time(slot.minute // 60, slot.minute % 60), zone)
        end = start.astimezone(UTC) + timedelta(minutes=self.meetings[meeting].minutes)
        return start, end.astimezone(zone)

    def deadlines(self, meeting: str) -> tuple[Deadline, ...]:
        """The deadlines of a meeting that is held, by date."""
        return deadlines_of(self.meetings[meeting], self.day(meeting), self.days)

    def uid(self, meeting: str) -> str:
        """The name that calendars know a meeting by."""
        return meeting_uid(self.installation, self.year, meeting)

    def seats_of(self, person: str, meeting: Meeting, day: date) -> tuple[str, ...]:
        """The posts whose seat at a meeting a person holds on a day."""
        return tuple(seat.post for seat in meeting.seats if self.posts[seat.post].holder(day) == person)

    def person_name(self, person: str | None) -> str:
        """What a person is called; nothing for nobody."""
        if person is None:
            return ""
        return self.persons[person].name if person in self.persons else person

    def post_title(self, post: str) -> str:
        """What a post is called."""
        return self.posts[post].title if post in self.posts else post

    @cached_property
    def series_names(self) -> dict[str, str]:
        """What bodies, campaigns and areas are called, by id."""
        return {series.id: series.name for series in self.series.values()}

    @cached_property
    def step_names(self) -> dict[str, str]:
        """What a route may pass is called, by id: a body, or one meeting by its title."""
        return {meeting.id: meeting.title for meeting in self.meetings.values()} | self.series_names
