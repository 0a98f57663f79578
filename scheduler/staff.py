"""People and a room for one meeting at one start, without a solver."""

from collections.abc import Iterable, Iterator

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
from scheduler.occupancy import Occupancy

Choice = tuple[bool, Sitting, list[Sitting]]
"""Whether a seat must be taken, the seat left empty, and who may sit there, those wanted most first."""


class Staff:
    """A staff finds who sits, chairs and works a meeting, given what else has been placed.

    `KNOWS` are the rules that its placements keep by themselves.
    """

    KNOWS = (SlotRule, Seats, Quorum, Chair, Representation, Caseworker, NoDoubleBooking, Rooms, MaxLoad)

    def __init__(self, year: Year) -> None:
        self._year = year
        self.occupancy = Occupancy(year)
        self._works: dict[str, int] = {}
        self._chaired: dict[str, int] = {}
        self._caseworkers = {meeting.id: holding_days(year, meeting) for meeting in year.planned}
        # Engagements and entitlement never change: who they leave is found once for each start tried.
        self._choices: dict[tuple[str, Slot], list[Choice]] = {}
        self._workers: dict[tuple[str, Slot], list[str]] = {}

    def placement(
        self, meeting: Meeting, slot: Slot, caseworker: str | None = None, chair: str | None = None
    ) -> Placement | None:
        """The meeting placed there with everyone who can come, or None when it cannot be held so.

        A caseworker or a chair that is named must be the one.
        """
        if not self.occupancy.loads.allows_meeting(meeting, slot.day):
            return None
        room = self.occupancy.room(meeting, slot) if meeting.needs_room else None
        if meeting.needs_room and room is None:
            return None
        present: set[str] = set()
        sittings = self._seat(meeting, slot, present)
        if sittings is None:
            return None
        worker = self._caseworker(meeting, slot, present, caseworker)
        if (meeting.caseworkers or caseworker) and worker is None:
            return None
        chairing = self._chair(meeting, sittings, chair)
        if ((meeting.chairs or chair) and chairing is None) or not _quorate(meeting, sittings):
            return None
        seated = tuple(sorted(sittings.values(), key=_post))
        return Placement(meeting.id, slot, room, chairing, worker, seated)

    def take(self, meeting: Meeting, placement: Placement) -> None:
        """The people and the room are taken."""
        self.occupancy.take(meeting, placement)
        self._count(placement, 1)

    def release(self, meeting: Meeting, placement: Placement) -> None:
        """The people and the room are free again: undoes `take`."""
        self.occupancy.release(meeting, placement)
        self._count(placement, -1)

    def workers(self, meeting: Meeting, slot: Slot) -> list[str]:
        """The caseworkers of that day who are free of engagements, whatever else is placed."""
        key = (meeting.id, slot)
        if key not in self._workers:
            index = self._year.grid.index(slot)
            self._workers[key] = [
                person
                for person, mask in self._caseworkers[meeting.id].items()
                if mask >> index & 1 and self.occupancy.is_free(person, meeting, slot)
            ]
        return self._workers[key]

    def choices(self, meeting: Meeting, slot: Slot) -> list[Choice]:
        """For each seat who may sit there then, whatever else is placed; seats that must be taken first."""
        key = (meeting.id, slot)
        if key not in self._choices:
            self._choices[key] = [
                (
                    seat.attendance == "required" or seat.post in meeting.speakers,
                    Sitting(seat.post),
                    self.occupancy.sittings(meeting, seat.post, slot),
                )
                for seat in sorted(meeting.seats, key=lambda seat: _rank(meeting, seat.post, seat.attendance))
            ]
        return self._choices[key]

    def _count(self, placement: Placement, change: int) -> None:
        for person, counts in ((placement.caseworker, self._works), (placement.chair, self._chaired)):
            if person is not None:
                counts[person] = counts.get(person, 0) + change

    def _seat(self, meeting: Meeting, slot: Slot, present: set[str]) -> dict[str, Sitting] | None:
        """Who sits where, added to those present; None when a seat that must be taken stays empty."""
        if any(meeting.seat(post) is None for post in meeting.speakers):
            return None
        sittings: dict[str, Sitting] = {}
        for must, empty, choice in self.choices(meeting, slot):
            found = empty
            for sitting in choice:
                person = str(sitting.person)
                if person not in present and self.occupancy.can_join((person, sitting.post), meeting, slot):
                    present.add(person)
                    found = sitting
                    break
            if must and found is empty:
                return None
            sittings[found.post] = found
        return sittings

    def caseworkers(self, meeting: Meeting, slot: Slot) -> Iterator[str]:
        """Whoever can work the meeting then, those who have worked the fewest first."""
        workers = self.workers(meeting, slot) if meeting.caseworkers else ()
        for person in sorted(workers, key=lambda person: (self._works.get(person, 0), person)):
            if self.occupancy.can_join((person, None), meeting, slot):
                yield person

    def _caseworker(self, meeting: Meeting, slot: Slot, present: set[str], named: str | None) -> str | None:
        can = (
            person
            for person in self.caseworkers(meeting, slot)
            if person not in present and named in (None, person)
        )
        return next(can, None)

    def _chair(self, meeting: Meeting, sittings: dict[str, Sitting], named: str | None) -> str | None:
        """The one who has chaired the fewest, of those present who may."""
        may = [person for person in entitled_chairs(meeting, sittings.values()) if named in (None, person)]
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


def _post(sitting: Sitting) -> str:
    return sitting.post


def _rank(meeting: Meeting, post: str, attendance: str) -> tuple[int, str]:
    must = attendance == "required" or post in meeting.speakers or post in meeting.chairs
    return (0 if must else 2 if attendance == "optional" else 1, post)


def _quorate(meeting: Meeting, sittings: dict[str, Sitting]) -> bool:
    for group, quorum in meeting.quorum:
        posts = [seat.post for seat in meeting.seats if group in seat.groups]
        if sum(1 for post in posts if sittings[post].person is not None) < quorum:
            return False
    return True
