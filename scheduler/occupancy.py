"""Who and what is taken when, while a plan is being put together."""

from collections.abc import Sequence
from datetime import date

from calendars.grid import Slot
from calendars.meetings import Meeting
from calendars.plan import Placement, Plan, Sitting
from constraints.rooms import room_kinds
from constraints.year import Sitter, Year
from scheduler.loads import Comer, Loads

Taken = tuple[int, int, str | None]
"""From and until in minutes after midnight, and the place."""


class Occupancy:
    """An occupancy answers quickly who can still come to a meeting, as placements are added.

    It is careful rather than complete: what it allows, the rules between meetings may still refuse.
    """

    def __init__(self, year: Year) -> None:
        self._year = year
        self._people: dict[tuple[str, date], list[Taken]] = {}
        self._rooms: dict[tuple[str, date], list[Taken]] = {}
        self.loads = Loads(year)

    def take(self, meeting: Meeting, slot: Slot, comers: Sequence[Comer], room: str | None) -> None:
        """The people and the room are taken for the meeting."""
        taken = (slot.minute, slot.minute + meeting.minutes, meeting.place)
        self.loads.take(meeting, slot, comers)
        for person, _ in comers:
            self._people.setdefault((person, slot.day), []).append(taken)
        if room is not None:
            self._rooms.setdefault((room, slot.day), []).append(taken)

    def add(self, plan: Plan) -> None:
        """Takes everything that a plan takes."""
        for placement in plan.placements:
            meeting = self._year.by_id[placement.meeting]
            self.take(meeting, placement.slot, comers(placement), placement.room)

    def taken(self, person: str, day: date) -> list[tuple[int, int]]:
        """From and until, in minutes after midnight, of the person's meetings on a day."""
        return [(start, end) for start, end, _ in self._people.get((person, day), [])]

    def can_come(self, person: str, post: str | None, meeting: Meeting, slot: Slot) -> bool:
        """True when the person has no engagement, no other meeting and no limit in the way.

        `post` is what the person comes for; None as the meeting's caseworker.
        """
        busy = self._year.busy.get(person)
        if busy is not None and not busy.is_free(slot.day, slot.minute, meeting.minutes):
            return False
        if not self.loads.allows(meeting, slot, [(person, post)]):
            return False
        for start, end, place in self._people.get((person, slot.day), []):
            travel = self._year.travel.between(place, meeting.place)
            if slot.minute < end + travel and start < slot.minute + meeting.minutes + travel:
                return False
        return True

    def room(self, meeting: Meeting, slot: Slot) -> str | None:
        """The smallest suitable room that is open and free, or None."""
        for kind in room_kinds(self._year, meeting):
            for room in kind:
                if self.is_free(room, meeting, slot):
                    return room
        return None

    def is_free(self, room: str, meeting: Meeting, slot: Slot) -> bool:
        """True when the room is open and nothing else is in it while the meeting is held."""
        taken = self._rooms.get((room, slot.day), [])
        free = all(slot.minute >= end or slot.minute + meeting.minutes <= start for start, end, _ in taken)
        return free and self._year.rooms[room].is_open(slot.day)

    def sitter(self, meeting: Meeting, post: str, slot: Slot, present: set[str]) -> Sitting:
        """Who can sit on a post's seat: its holder, else its deputy, else nobody."""
        seat = meeting.seat(post)
        for sitter in self._year.sitters(meeting, seat) if seat else ():
            free = sitter.person not in present and self.can_come(sitter.person, post, meeting, slot)
            if free and self._entitled(sitter, slot):
                return Sitting(post, sitter.person, sitter.role)
        return Sitting(post)

    def _entitled(self, sitter: Sitter, slot: Slot) -> bool:
        return bool(sitter.mask >> self._year.grid.index(slot) & 1)


def comers(placement: Placement) -> list[Comer]:
    """Everyone who comes to a placed meeting."""
    found: list[Comer] = [(one.person, one.post) for one in placement.sittings if one.person is not None]
    if placement.caseworker is not None:
        found.append((placement.caseworker, None))
    return found
