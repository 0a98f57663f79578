"""A meeting at a start with whoever is needed, even where others need them too."""

from calendars.grid import Slot
from calendars.meetings import Meeting, Seat
from calendars.plan import Placement, Sitting
from constraints.rooms import room_kinds
from constraints.year import Year
from scheduler.staff import Staff, entitled_chairs


def insisted(year: Year, meeting: Meeting, slot: Slot, staff: Staff, alone: Staff) -> Placement:
    """The meeting with everyone who can come; whoever it cannot do without comes from other meetings.

    `staff` knows what the others take, `alone` has nothing taken: nobody is called from an
    engagement. What is lacking even so is left empty, for the rules to say.
    """
    seating = _Seating(meeting, slot, staff, alone)
    for seat in meeting.seats:
        if seat.attendance == "required" or seat.post in meeting.speakers:
            seating.need(seat)
    if meeting.chairs and not seating.chaired:
        for seat in meeting.seats:
            if seat.post in meeting.chairs and not seating.chaired:
                seating.need(seat)
    worker = seating.caseworker()
    for seat in meeting.seats:
        seating.want(seat)
    for group, quorum in meeting.quorum:
        seats = [seat for seat in meeting.seats if group in seat.groups]
        for seat in seats:
            if seating.count(seats) < quorum:
                seating.need(seat)
    room = (
        staff.occupancy.room(meeting, slot) or alone.occupancy.room(meeting, slot) or _any_room(year, meeting)
    )
    sittings = tuple(seating.sittings[post] for post in sorted(seating.sittings))
    chair = next(iter(entitled_chairs(meeting, sittings)), None)
    return Placement(meeting.id, slot, room if meeting.needs_room else None, chair, worker, sittings)


def _any_room(year: Year, meeting: Meeting) -> str | None:
    """A room that is large enough, whether it is open or not."""
    return next((room for kind in room_kinds(year, meeting) for room in kind), None)


class _Seating:
    """Seats filled one after another, each person once."""

    def __init__(self, meeting: Meeting, slot: Slot, staff: Staff, alone: Staff) -> None:
        self._meeting, self._slot, self._staff, self._alone = meeting, slot, staff, alone
        self._present: set[str] = set()
        self.sittings = {seat.post: Sitting(seat.post) for seat in meeting.seats}

    def want(self, seat: Seat) -> None:
        """Fills a seat if somebody can come."""
        self._take(seat, self._staff)

    def need(self, seat: Seat) -> None:
        """Fills a seat, from another meeting if need be."""
        self._take(seat, self._staff)
        self._take(seat, self._alone)

    def _take(self, seat: Seat, staff: Staff) -> None:
        if self.sittings[seat.post].person is None:
            found = staff.occupancy.sitter(self._meeting, seat.post, self._slot, self._present)
            self.sittings[seat.post] = found
            self._present |= {found.person} - {None}  # type: ignore[arg-type]

    def caseworker(self) -> str | None:
        """One who can work the meeting, from another meeting if need be."""
        for staff in (self._staff, self._alone):
            for person in staff.caseworkers(self._meeting, self._slot):
                if person not in self._present:
                    self._present.add(person)
                    return person
        return None

    @property
    def chaired(self) -> bool:
        """True when one of those present may chair."""
        return bool(entitled_chairs(self._meeting, self.sittings.values()))

    def count(self, seats: list[Seat]) -> int:
        """How many of the seats are taken."""
        return sum(1 for seat in seats if self.sittings[seat.post].person is not None)
