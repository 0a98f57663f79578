"""A year: its calendar, people, rooms and meetings, and the rules that a plan of it must keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from calendars.busy import Busy, free_starts
from calendars.days import Days
from calendars.grid import Grid
from calendars.language import Language, Text
from calendars.meetings import Meeting, Seat, Series
from calendars.organisations import Division, Organisation
from calendars.people import Person, Post
from calendars.places import Place, Room, Travel
from calendars.plan import Role

if TYPE_CHECKING:
    from constraints.rule import Rule


@dataclass(frozen=True, slots=True)
class Sitter:
    """A person may sit on a seat in a role, on the days of `mask` (a set of grid starts)."""

    person: str
    role: Role
    mask: int


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something the year file left open, and what is taken in its place (Forudsætning)."""

    text: Text
    subject: str = ""


@dataclass(frozen=True)
class Year:
    """A year is facts and rules; it is never changed, a new revision is a new Year.

    `busy` has an entry for each person whose engagements are known; a person without one is
    planned as free, and stands among `assumptions`.
    """

    title: str
    year: int
    installation: str
    language: Language
    zone: str
    days: Days
    grid: Grid
    persons: Mapping[str, Person]
    posts: Mapping[str, Post]
    series: Mapping[str, Series]
    meetings: tuple[Meeting, ...]
    rules: "tuple[Rule, ...]"
    places: Mapping[str, Place] = field(default_factory=dict)
    rooms: Mapping[str, Room] = field(default_factory=dict)
    travel: Travel = field(default_factory=Travel)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    divisions: tuple[Division, ...] = ()
    busy: Mapping[str, Busy] = field(default_factory=dict)
    assumptions: tuple[Assumption, ...] = ()
    contact: str = ""

    @cached_property
    def by_id(self) -> dict[str, Meeting]:
        """Meetings by id."""
        return {meeting.id: meeting for meeting in self.meetings}

    @cached_property
    def planned(self) -> tuple[Meeting, ...]:
        """The meetings that are ours to place: all but those with a given date."""
        return tuple(meeting for meeting in self.meetings if meeting.given is None)

    @cached_property
    def _by_series(self) -> dict[str, tuple[Meeting, ...]]:
        groups: dict[str, list[Meeting]] = {}
        for meeting in self.meetings:
            groups.setdefault(meeting.series, []).append(meeting)
        return {series: tuple(sorted(group, key=_place_in_series)) for series, group in groups.items()}

    def select(self, name: str) -> tuple[Meeting, ...]:
        """The meetings a name means: one meeting's id, or a series' meetings by window order."""
        if name in self.by_id:
            return (self.by_id[name],)
        return self._by_series.get(name, ())

    @cached_property
    def _free(self) -> dict[tuple[str, int], int]:
        return {}

    def free(self, person: str, minutes: int) -> int:
        """The starts at which a person has `minutes` free of engagements, as a grid mask."""
        key = (person, minutes)
        if key not in self._free:
            busy = self.busy.get(person)
            everything = (1 << (self.grid.per_day * (self.grid.day_number(self.grid.last) + 1))) - 1
            self._free[key] = everything if busy is None else free_starts(busy, self.grid, minutes)
        return self._free[key]

    @cached_property
    def _sitters(self) -> dict[tuple[str, str], tuple[Sitter, ...]]:
        return {}

    def sitters(self, meeting: Meeting, seat: Seat) -> tuple[Sitter, ...]:
        """Who may sit on a seat, holders first, with the days on which each may."""
        key = (meeting.id, seat.post)
        if key not in self._sitters:
            self._sitters[key] = tuple(self._find_sitters(meeting, seat))
        return self._sitters[key]

    def _find_sitters(self, meeting: Meeting, seat: Seat) -> list[Sitter]:
        post = self.posts[seat.post]
        days = [day for day in meeting.window.days() if day in self.grid]
        roles: dict[tuple[str, Role], list[date]] = {}
        deputy = self.posts.get(post.deputy) if post.deputy and seat.deputy else None
        for day in days:
            holder = post.holder(day)
            if holder is not None:
                roles.setdefault((holder, "holder"), []).append(day)
            stand_in = deputy.holder(day) if deputy else None
            if stand_in is not None and stand_in != holder:
                roles.setdefault((stand_in, "deputy"), []).append(day)
        found = [Sitter(person, role, self.grid.days_mask(held)) for (person, role), held in roles.items()]
        return sorted(found, key=lambda sitter: (sitter.role != "holder", sitter.person))

    def holders(self, meeting: Meeting, post: str) -> tuple[str, ...]:
        """Everyone who holds a post on some day of a meeting's window, in order of time."""
        found: list[str] = []
        for day in meeting.window.days():
            holder = self.posts[post].holder(day)
            if holder is not None and holder not in found:
                found.append(holder)
        return tuple(found)


def _place_in_series(meeting: Meeting) -> tuple[date, str]:
    return (meeting.ordered_by or meeting.window.first, meeting.id)
