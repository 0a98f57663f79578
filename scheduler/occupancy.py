"""Who and what is taken when, while a plan is being put together."""

from calendars.grid import MINUTES_A_DAY, Slot
from calendars.meetings import Meeting
from calendars.plan import Placement, Plan, Sitting
from constraints.rooms import room_kinds
from constraints.year import Sitter, Year
from scheduler.loads import Comer, Loads

Taken = tuple[int, int, str | None, str]
"""From and until in minutes since day 0, the place, and the meeting."""


class Occupancy:
    """An occupancy answers quickly who can still come to a meeting, as meetings are placed and moved.

    It is careful rather than complete: what it allows, the rules between meetings may still refuse.
    """

    def __init__(self, year: Year) -> None:
        self._year = year
        self._people: dict[tuple[str, int], list[Taken]] = {}
        self._rooms: dict[tuple[str, int], list[Taken]] = {}
        self._travel = max(year.travel.minutes.values(), default=0)
        # Only so close to midnight can a meeting of the day before or after be in the way.
        self._reach = self._travel + max((meeting.minutes for meeting in year.meetings), default=0)
        self._kinds: dict[str, list[str]] = {}
        self.loads = Loads(year)

    def take(self, meeting: Meeting, placement: Placement) -> None:
        """The people and the room are taken for the meeting."""
        self.loads.hold(meeting, placement.slot.day)
        for comer in comers(placement):
            self.join(meeting, placement.slot, comer)
        if placement.room is not None:
            day, taken = _taken(meeting, placement.slot)
            self._rooms.setdefault((placement.room, day), []).append(taken)

    def release(self, meeting: Meeting, placement: Placement) -> None:
        """The people and the room are free again: undoes `take`."""
        self.loads.hold(meeting, placement.slot.day, -1)
        day, taken = _taken(meeting, placement.slot)
        for comer in comers(placement):
            self.loads.join(meeting, placement.slot.day, comer, -1)
            self._people[comer[0], day].remove(taken)
        if placement.room is not None:
            self._rooms[placement.room, day].remove(taken)

    def join(self, meeting: Meeting, slot: Slot, comer: Comer) -> None:
        """Somebody is taken for a meeting that has its slot."""
        day, taken = _taken(meeting, slot)
        self.loads.join(meeting, slot.day, comer)
        self._people.setdefault((comer[0], day), []).append(taken)

    def add(self, plan: Plan) -> None:
        """Takes everything that a plan takes."""
        for placement in plan.placements:
            self.take(self._year.by_id[placement.meeting], placement)

    def taken(self, person: str, slot: Slot) -> list[tuple[int, int]]:
        """From and until, in minutes after midnight, of the person's meetings on the slot's day."""
        day = slot.day.toordinal()
        midnight = day * MINUTES_A_DAY
        return [(start - midnight, end - midnight) for start, end, *_ in self._people.get((person, day), ())]

    def can_come(self, comer: Comer, meeting: Meeting, slot: Slot) -> bool:
        """True when the person has no engagement, no other meeting and no limit in the way."""
        return self.is_free(comer[0], meeting, slot) and self.can_join(comer, meeting, slot)

    def is_free(self, person: str, meeting: Meeting, slot: Slot) -> bool:
        """True when the person has no engagement, whatever meetings are placed."""
        busy = self._year.busy.get(person)
        return busy is None or busy.is_free(slot.day, slot.minute, meeting.minutes)

    def can_join(self, comer: Comer, meeting: Meeting, slot: Slot) -> bool:
        """True when the person has no other meeting and no limit in the way, engagements apart."""
        if not self.loads.allows(meeting, slot.day, comer):
            return False
        return self.in_the_way(comer[0], meeting, slot) is None

    def in_the_way(self, person: str, meeting: Meeting, slot: Slot) -> str | None:
        """A meeting of the person's that leaves no time for this one, the way between them included."""
        day = slot.day.toordinal()
        start = day * MINUTES_A_DAY + slot.minute
        end = start + meeting.minutes
        for number in self._days(day, slot.minute, meeting.minutes):
            for begun, ended, place, other in self._people.get((person, number), ()):
                if start < ended + self._travel and begun < end + self._travel:
                    travel = self._year.travel.between(place, meeting.place)
                    if start < ended + travel and begun < end + travel:
                        return other
        return None

    def room(self, meeting: Meeting, slot: Slot) -> str | None:
        """The smallest suitable room that is open and free, or None."""
        if meeting.id not in self._kinds:
            self._kinds[meeting.id] = [room for kind in room_kinds(self._year, meeting) for room in kind]
        for room in self._kinds[meeting.id]:
            if self.is_vacant(room, meeting, slot):
                return room
        return None

    def is_vacant(self, room: str, meeting: Meeting, slot: Slot) -> bool:
        """True when the room is open and nothing else is in it while the meeting is held."""
        return self._year.rooms[room].is_open(slot.day) and self._unused(room, meeting, slot)

    def sitter(self, meeting: Meeting, post: str, slot: Slot, present: set[str]) -> Sitting:
        """Who can sit on a post's seat: its holder, else its deputy, else nobody."""
        for sitting in self.sittings(meeting, post, slot):
            person = sitting.person
            if person and person not in present and self.can_join((person, post), meeting, slot):
                return sitting
        return Sitting(post)

    def sittings(self, meeting: Meeting, post: str, slot: Slot) -> list[Sitting]:
        """Everyone entitled to a post's seat that day and free of engagements, holders first."""
        seat = meeting.seat(post)
        return [
            Sitting(post, sitter.person, sitter.role)
            for sitter in (self._year.sitters(meeting, seat) if seat else ())
            if self._entitled(sitter, slot) and self.is_free(sitter.person, meeting, slot)
        ]

    def _entitled(self, sitter: Sitter, slot: Slot) -> bool:
        return bool(sitter.mask >> self._year.grid.index(slot) & 1)

    def _unused(self, room: str, meeting: Meeting, slot: Slot) -> bool:
        day, (start, end, *_) = _taken(meeting, slot)
        for number in self._days(day, slot.minute, meeting.minutes):
            for begun, ended, *_ in self._rooms.get((room, number), ()):
                if start < ended and begun < end:
                    return False
        return True

    def _days(self, day: int, minute: int, minutes: int) -> tuple[int, ...]:
        """The days whose meetings can be in the way: the day itself, and its neighbours near midnight."""
        if self._reach <= minute <= MINUTES_A_DAY - minutes - self._reach:
            return (day,)
        return (day, day - 1, day + 1)


def comers(placement: Placement) -> list[Comer]:
    """Everyone who comes to a placed meeting."""
    found: list[Comer] = [(one.person, one.post) for one in placement.sittings if one.person is not None]
    if placement.caseworker is not None:
        found.append((placement.caseworker, None))
    return found


def _taken(meeting: Meeting, slot: Slot) -> tuple[int, Taken]:
    day = slot.day.toordinal()
    start = day * MINUTES_A_DAY + slot.minute
    return day, (start, start + meeting.minutes, meeting.place, meeting.id)
