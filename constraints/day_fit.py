"""Which meetings of one person fit into one day, one after the other."""

from collections.abc import Iterable, Sequence
from itertools import permutations

from calendars.grid import indexes
from calendars.meetings import Meeting
from constraints.year import Year


def bound_to_come(year: Year, meeting: Meeting) -> set[str]:
    """The people without whom the meeting cannot be held on any day of its window.

    A required seat, a speaker's or the only chair's, that no one else may ever take.
    """
    found: set[str] = set()
    for seat in meeting.seats:
        sole_chair = meeting.chairs == (seat.post,)
        if seat.attendance == "required" or seat.post in meeting.speakers or sole_chair:
            deputies = not sole_chair or meeting.chair_deputy or seat.attendance == "required"
            people = {
                sitter.person for sitter in year.sitters(meeting, seat) if deputies or sitter.role == "holder"
            }
            if len(people) == 1:
                found |= people
    return found


def fit_together(year: Year, meetings: Iterable[Meeting], starts: dict[str, int], step: int) -> bool:
    """True when one person can be at all the meetings of one day, the way between places included.

    `starts` maps a meeting to its possible starts as bits of the day, `step` minutes apart. In some
    order each must start, at the earliest it can, after the one before it.
    """
    return any(_one_after_another(year, order, starts, step) for order in permutations(meetings))


def _one_after_another(year: Year, order: Sequence[Meeting], starts: dict[str, int], step: int) -> bool:
    free_from, before = 0, None
    for meeting in order:
        travel = year.travel.between(before.place, meeting.place) if before else 0
        earliest = -(-(free_from + travel) // step)
        possible = starts[meeting.id] >> earliest << earliest
        if not possible:
            return False
        free_from = next(indexes(possible)) * step + meeting.minutes
        before = meeting
    return True
