"""The unknowns a rule may speak of, before there is a plan."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from calendars.grid import Grid
from calendars.meetings import Meeting
from calendars.plan import Role
from constraints.unknowns import (
    Apart,
    Attends,
    Carries,
    Chairs,
    Held,
    InRoom,
    Interval,
    Position,
    Unit,
    Within,
    Works,
)
from constraints.year import Year


@dataclass(frozen=True)
class PlanModel:
    """A plan model names the unknowns of a year's plan and knows which starts are left to each meeting.

    `candidates` maps a meeting id to a grid mask. Rules use it only to leave out what cannot
    matter, such as two meetings that can never meet.
    """

    year: Year
    candidates: dict[str, int]

    @property
    def grid(self) -> Grid:
        """The year's grid."""
        return self.year.grid

    def slots(self, meeting: str) -> int:
        """The starts left to a meeting."""
        return self.candidates[meeting]

    def held(self, meeting: str) -> Held:
        """The meeting is held."""
        return Held(meeting)

    def within(self, meeting: str, mask: int) -> Within:
        """The meeting is held and starts in the mask (cut to what is left to it)."""
        return Within(meeting, mask & self.candidates[meeting])

    def position(self, meeting: str, unit: Unit) -> Position:
        """Where the meeting lies, in units since the horizon's first day."""
        return Position(meeting, unit)

    def attends(self, meeting: str, post: str, person: str, role: Role) -> Attends:
        """The person sits on the post's seat."""
        return Attends(meeting, post, person, role)

    def sitting(self, meeting: Meeting, post: str) -> tuple[Attends, ...]:
        """Every way in which the post's seat can be taken, holders first."""
        seat = meeting.seat(post)
        if seat is None:
            return ()
        return tuple(
            Attends(meeting.id, post, sitter.person, sitter.role)
            for sitter in self.year.sitters(meeting, seat)
        )

    @cached_property
    def _presence(self) -> dict[str, dict[str, list[Attends | Works]]]:
        return {}

    def presence(self, meeting: Meeting) -> dict[str, list[Attends | Works]]:
        """For each person who may come to the meeting, every way in which they may."""
        if meeting.id not in self._presence:
            self._presence[meeting.id] = self._find_presence(meeting)
        return self._presence[meeting.id]

    def _find_presence(self, meeting: Meeting) -> dict[str, list[Attends | Works]]:
        found: dict[str, list[Attends | Works]] = {}
        for seat in meeting.seats:
            for unknown in self.sitting(meeting, seat.post):
                found.setdefault(unknown.person, []).append(unknown)
        for post in meeting.caseworkers:
            for person in self.year.holders(meeting, post):
                ways, works = found.setdefault(person, []), Works(meeting.id, person)
                if works not in ways:  # who holds two of the posts is still one caseworker
                    ways.append(works)
        return found

    def chairs(self, meeting: str, person: str) -> Chairs:
        """The person chairs the meeting."""
        return Chairs(meeting, person)

    def works(self, meeting: str, person: str) -> Works:
        """The person is the meeting's caseworker."""
        return Works(meeting, person)

    def in_room(self, meeting: str, rooms: Iterable[str]) -> InRoom:
        """The meeting is in one of the rooms, which must differ in nothing."""
        return InRoom(meeting, tuple(rooms))

    def carries(self, route: str, meeting: str) -> Carries:
        """The route's item is on the meeting's agenda."""
        return Carries(route, meeting)

    def apart(self, first: str, second: str, unit: Unit, least: int, most: int) -> Apart:
        """Both are held, `second` lying `least` to `most` units after `first`."""
        return Apart(first, second, unit, least, most)

    def interval(self, meeting: str, before: int = 0, after: int = 0) -> Interval:
        """The time the meeting takes when it is held, widened by minutes before and after."""
        return Interval(meeting, Held(meeting), before=before, after=after)
