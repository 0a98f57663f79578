"""Which meetings of one person fit into one day, one after the other."""

from collections.abc import Iterable, Sequence
from itertools import permutations

from calendars.grid import indexes
from calendars.meetings import Meeting
from constraints.year import Year


def bound_to_come(year: Year, meeting: Meeting) -> set[str]:
    """The people without whom the meeting cannot be held on any day of its window.

    A required seat, a speaker's or the only chair's, that no one else may ever take; as far as the
    year has a rule that demands it.
    """
    firm = {str(getattr(rule, "type", "")) for rule in year.rules if rule.tier is None}
    found: set[str] = set()
    for seat in meeting.seats:
        sitters = year.sitters(meeting, seat)
        required = seat.attendance == "required" and "seats" in firm
        speaks = seat.post in meeting.speakers and "representation" in firm
        if required or speaks:
            found |= _only({sitter.person for sitter in sitters})
        if meeting.chairs == (seat.post,) and "chair" in firm:
            deputies = meeting.chair_deputy
            found |= _only({one.person for one in sitters if deputies or one.role == "holder"})
    return found


def _only(people: set[str]) -> set[str]:
    return people if len(people) == 1 else set()


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
