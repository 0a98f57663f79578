"""What moving a meeting costs those who have it in their calendars."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calendars.days import Days
from calendars.meetings import Meeting
from calendars.plan import Placement, Plan
from constraints.year import Year

_MOVE = 10
"""What any move costs, in people: a meeting of ten is twice as dear to move as one of none."""
_NEAR = ((10, 4), (20, 3), (40, 2))
"""Hverdage to the meeting, and how many times dearer a move is when there are fewer."""
_DEAREST = 10_000


@dataclass(frozen=True)
class Disturbance:
    """The price of moving each meeting held, of holding each one dropped, and of cancelling any.

    A move costs (10 + people) x nearness x (1 + times already moved): nearness is 4 with under 10
    hverdage to go, 3 under 20, 2 under 40 and else 1. Cancelling one meeting costs more than
    moving all of them; holding one that had been dropped costs 10 + people.
    """

    moves: Mapping[str, int]
    taken_in: Mapping[str, int]

    @property
    def cancelling(self) -> int:
        """The price of cancelling a meeting."""
        return 1 + sum(self.moves.values()) + sum(self.taken_in.values())


def disturbance(year: Year, before: Plan, today: date, moved: Mapping[str, int]) -> Disturbance:
    """The prices for a year's plan, seen from `today`; `moved` counts the earlier moves of a meeting."""
    moves, taken_in = {}, {}
    for meeting in year.planned:
        placement = before.by_meeting.get(meeting.id)
        if placement is not None:
            near = nearness(today, placement.slot.day, year.days)
            dear = (_MOVE + _people(meeting, placement)) * near * (1 + moved.get(meeting.id, 0))
            moves[meeting.id] = min(dear, _DEAREST)
        elif meeting.id in before.dropped:
            taken_in[meeting.id] = _MOVE + len(meeting.seats)
    return Disturbance(moves, taken_in)


def nearness(today: date, day: date, days: Days) -> int:
    """How many times dearer a move is for being told late.

    >>> year, told = Days("DK", date(2027, 1, 1), date(2027, 12, 31)), date(2027, 8, 2)
    >>> [nearness(told, day, year) for day in (date(2027, 8, 13), date(2027, 8, 16), date(2028, 1, 3))]
    [4, 3, 1]
    """
    left = days.hverdag_number(day) - days.hverdag_number(today)
    return next((times for hverdage, times in _NEAR if left < hverdage), 1)


def _people(meeting: Meeting, placement: Placement) -> int:
    """Everyone who has the meeting in their calendar: those seated, and the caseworker."""
    seated = sum(sitting.person is not None for sitting in placement.sittings)
    return seated + (placement.caseworker is not None)
