"""How many of a group can be at a meeting at once."""

from collections.abc import Container, Sequence

from calendars.grid import indexes
from calendars.meetings import Meeting
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.conflict.demand import Demand
from scheduler.conflict.loosened import loosened


def most_present(year: Year, meeting: Meeting, kept: Container[Demand], group: str) -> int:
    """The most seats of the group that can be taken at any start which the demands kept leave.

    Persons are counted: whoever may sit on two seats takes one.
    """
    part = loosened(year, (meeting.id,), kept)
    there = part.by_id[meeting.id]
    seats = [seat for seat in there.seats if group in seat.groups]
    sitters = [
        [
            (sitter.person, sitter.mask & part.free(sitter.person, there.minutes))
            for sitter in part.sitters(there, seat)
        ]
        for seat in seats
    ]
    mask = find_candidates(part).masks[meeting.id]
    mask &= year.grid.days_mask(meeting.window.days())
    alike = {
        tuple(tuple(person for person, free in seat if free >> index & 1) for seat in sitters)
        for index in indexes(mask)
    }
    return max((_seated(seats_free) for seats_free in alike), default=0)


def _seated(can: Sequence[Sequence[str]]) -> int:
    """The largest number of seats that different persons can take, by augmenting paths."""
    seat_of: dict[str, int] = {}

    def takes(seat: int, tried: set[str]) -> bool:
        for person in can[seat]:
            if person in tried:
                continue
            tried.add(person)
            if person not in seat_of or takes(seat_of[person], tried):
                seat_of[person] = seat
                return True
        return False

    return sum(takes(seat, set()) for seat in range(len(can)))
