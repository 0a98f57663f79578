"""People and a room for one meeting at one start, without a solver."""

from collections.abc import Iterable

from calendars.grid import Slot
from calendars.meetings import Meeting
from calendars.plan import Placement, Sitting
from constraints.caseworker import Caseworker, holding_days
from constraints.chair import Chair
from constraints.max_load import MaxLoad
from constraints.no_double_booking import NoDoubleBooking
from constraints.quorum import Quorum
from constraints.representation import Representation
from constraints.rooms import Rooms
from constraints.rule import SlotRule
from constraints.seats import Seats
from constraints.year import Year
from scheduler.occupancy import Occupancy, comers


class Staff:
    """A staff finds who sits, chairs and works a meeting, given what has been placed before it.

    `KNOWS` are the rules that its placements keep by themselves.
    """

    KNOWS = (SlotRule, Seats, Quorum, Chair, Representation, Caseworker, NoDoubleBooking, Rooms, MaxLoad)

    def __init__(self, year: Year) -> None:
        self._year = year
        self.occupancy = Occupancy(year)
        self._works: dict[str, int] = {}
        self._chaired: dict[str, int] = {}
        self._caseworkers = {meeting.id: holding_days(year, meeting) for meeting in year.planned}

    def placement(self, meeting: Meeting, slot: Slot) -> Placement | None:
        """The meeting placed there with everyone who can come, or None when it cannot be held so."""
        if not self.occupancy.loads.allows(meeting, slot, ()):
            return None
        room = self.occupancy.room(meeting, slot) if meeting.needs_room else None
        if meeting.needs_room and room is None:
            return None
        present: set[str] = set()
        sittings: dict[str, Sitting] = {}
        for seat in sorted(meeting.seats, key=lambda seat: _rank(meeting, seat.post, seat.attendance)):
            sitting = self.occupancy.sitter(meeting, seat.post, slot, present)
            sittings[seat.post] = sitting
            if sitting.person is not None:
                present.add(sitting.person)
            elif seat.attendance == "required" or seat.post in meeting.speakers:
                return None
        caseworker = self._caseworker(meeting, slot, present)
        if meeting.caseworkers and caseworker is None:
            return None
        chair = self._chair(meeting, sittings)
        if (meeting.chairs and chair is None) or not _quorate(meeting, sittings):
            return None
        seated = tuple(sorted(sittings.values(), key=lambda sitting: sitting.post))
        return Placement(meeting.id, slot, room, chair, caseworker, seated)

    def take(self, meeting: Meeting, placement: Placement) -> None:
        """The people and the room are taken."""
        self.occupancy.take(meeting, placement.slot, comers(placement), placement.room)
        for person, counts in ((placement.caseworker, self._works), (placement.chair, self._chaired)):
            if person is not None:
                counts[person] = counts.get(person, 0) + 1

    def caseworkers(self, meeting: Meeting, slot: Slot) -> list[str]:
        """Whoever can work the meeting then, those who have worked the fewest first."""
        index = self._year.grid.index(slot)
        can = [
            person
            for person, mask in self._caseworkers[meeting.id].items()
            if mask >> index & 1 and self.occupancy.can_come(person, None, meeting, slot)
        ]
        return sorted(can, key=lambda person: (self._works.get(person, 0), person))

    def _caseworker(self, meeting: Meeting, slot: Slot, present: set[str]) -> str | None:
        can = (person for person in self.caseworkers(meeting, slot) if person not in present)
        return next(can, None)

    def _chair(self, meeting: Meeting, sittings: dict[str, Sitting]) -> str | None:
        """The one who has chaired the fewest, of those present who may."""
        may = entitled_chairs(meeting, sittings.values())
        return min(may, key=lambda person: (self._chaired.get(person, 0), person), default=None)


def entitled_chairs(meeting: Meeting, sittings: Iterable[Sitting]) -> list[str]:
    """Whoever of those present may chair the meeting, in the order of its chair posts."""
    seated = {sitting.post: sitting for sitting in sittings}
    return [
        seated[post].person or ""
        for post in meeting.chairs
        if post in seated
        and seated[post].person is not None
        and (seated[post].role == "holder" or meeting.chair_deputy)
    ]


def _rank(meeting: Meeting, post: str, attendance: str) -> tuple[int, str]:
    must = attendance == "required" or post in meeting.speakers or post in meeting.chairs
    return (0 if must else 2 if attendance == "optional" else 1, post)


def _quorate(meeting: Meeting, sittings: dict[str, Sitting]) -> bool:
    for group, quorum in meeting.quorum:
        posts = [seat.post for seat in meeting.seats if group in seat.groups]
        if sum(1 for post in posts if sittings[post].person is not None) < quorum:
            return False
    return True
