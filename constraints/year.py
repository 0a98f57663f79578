"""A year: its calendar, people, rooms and meetings, and the rules that a plan of it must keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Literal, get_args

from calendars.busy import Busy, free_starts
from calendars.cancelled_days import KEEP_CANCELLED_DAYS
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

FEW = 40
"""So many starts are asked of one by one: a calendar's year is not gone through for them."""


@dataclass(frozen=True, slots=True)
class Sitter:
    """A person may sit on a seat in a role, on the days of `mask` (a set of grid starts)."""

    person: str
    role: Role
    mask: int


Topic = Literal["people", "bodies", "dialogues", "frame", "prices", "windows"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
"""What an assumption is about, the weightiest first: who is taken to be free, without anyone knowing."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something the year file left open, and what is taken in its place (Forudsætning)."""

    text: Text
    topic: Topic


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
    public_url: str = ""
    """How the server of the feeds is reached, without a "/" at its end; empty when that is not known."""
    cancelled: tuple[Meeting, ...] = ()
    """Meetings that a change has taken out: part of no plan, but not forgotten."""
    keep_cancelled: int = KEEP_CANCELLED_DAYS
    """How many days after its date a cancelled meeting stays in the feeds."""

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
            self._free[key] = self.grid.everything if busy is None else free_starts(busy, self.grid, minutes)
        return self._free[key]

    def free_among(self, person: str, minutes: int, starts: int) -> int:
        """Those of some starts at which a person has `minutes` free: of a few, the rest is not worked out."""
        if starts.bit_count() > FEW or (person, minutes) in self._free:
            return starts & self.free(person, minutes)
        busy = self.busy.get(person)
        if busy is None:
            return starts
        free = (slot for slot in self.grid.slots(starts) if busy.is_free(slot.day, slot.minute, minutes))
        return self.grid.mask(free)

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
        deputy = self.posts[seat.post].deputy if seat.deputy else None
        holders = self.holding(meeting, seat.post)
        found = [Sitter(person, "holder", mask) for person, mask in sorted(holders.items())]
        deputies = self.holding(meeting, deputy) if deputy and deputy in self.posts else {}
        for person, mask in sorted(deputies.items()):
            # Who holds the post that day sits as its holder.
            stands_in = mask & ~holders.get(person, 0)
            if stands_in:
                found.append(Sitter(person, "deputy", stands_in))
        return found

    @cached_property
    def _seatable(self) -> dict[tuple[str, str], tuple[int, int]]:
        return {}

    def seatable(self, meeting: Meeting, seat: Seat) -> tuple[int, int]:
        """The starts at which a seat can be taken by the post's holder, and by its deputy.

        Only engagements are looked at: whoever is free and entitled that day can come.
        """
        key = (meeting.id, seat.post)
        if key not in self._seatable:
            can: dict[str, int] = {"holder": 0, "deputy": 0}
            for sitter in self.sitters(meeting, seat):
                can[sitter.role] |= sitter.mask & self.free(sitter.person, meeting.minutes)
            self._seatable[key] = (can["holder"], can["deputy"])
        return self._seatable[key]

    def seatable_among(self, meeting: Meeting, seat: Seat, starts: int) -> tuple[int, int]:
        """Those of some starts at which a seat can be taken by holder and by deputy; of a few, no others."""
        if starts.bit_count() > FEW:
            holder, deputy = self.seatable(meeting, seat)
            return starts & holder, starts & deputy
        can: dict[str, int] = {"holder": 0, "deputy": 0}
        for sitter in self.sitters(meeting, seat):
            can[sitter.role] |= self.free_among(sitter.person, meeting.minutes, sitter.mask & starts)
        return can["holder"], can["deputy"]

    def holding(self, meeting: Meeting, post: str) -> dict[str, int]:
        """Everyone who holds a post on days of a meeting's window, with those days, in order of time."""
        window = self.window_mask(meeting)
        held = {person: mask & window for person, mask in self._held_post(post).items() if mask & window}
        return dict(sorted(held.items(), key=lambda entry: entry[1] & -entry[1]))

    def holders(self, meeting: Meeting, post: str) -> tuple[str, ...]:
        """Everyone who holds a post on some day of a meeting's window, in order of time."""
        return tuple(self.holding(meeting, post))

    def window_mask(self, meeting: Meeting) -> int:
        """Every start of the days of a meeting's window."""
        mask = 0
        for first, last in meeting.window.ranges:
            mask |= self.grid.span_mask(first, last)
        return mask

    @cached_property
    def open_days(self) -> int:
        """Every start of the days that nothing closes."""
        return self.grid.days_mask(self.days.open_days())

    @cached_property
    def _post_days(self) -> dict[str, dict[str, int]]:
        return {}

    def _held_post(self, post: str) -> dict[str, int]:
        """Who holds a post, with every start of the days on which they do."""
        if post not in self._post_days:
            held: dict[str, int] = {}
            taken = 0
            for holding in self.posts[post].holdings:  # the first that holds a day counts: Post.holder
                days = self.grid.span_mask(holding.first, holding.last) & ~taken
                taken |= days
                held[holding.person] = held.get(holding.person, 0) | days
            self._post_days[post] = held
        return self._post_days[post]


def _place_in_series(meeting: Meeting) -> tuple[date, str]:
    return (meeting.ordered_by or meeting.window.first, meeting.id)
