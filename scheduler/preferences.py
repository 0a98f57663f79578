"""Which starts to try first for a meeting, without a solver."""

from collections.abc import Iterator, Mapping

from calendars.grid import Slot
from calendars.meetings import Meeting
from constraints.rule import SlotRule
from constraints.year import Year
from scheduler.staff import Staff

_MISSING = 100
"""What a point of attendance weighs against a point of preference: attendance is the higher tier."""
_SAME_DAY = 4
_ADJACENT = 2
_Worths = list[tuple[int, int]]
"""What something is worth, with the starts that it is said of."""


class Preferences:
    """Preferences orders the starts of a meeting by what they would cost, roughly."""

    def __init__(self, year: Year, days: Mapping[str, int] | None = None) -> None:
        self._year, self._days = year, days or {}
        soft = [rule for rule in year.rules if isinstance(rule, SlotRule) and rule.tier is not None]
        self._rules = [(rule, frozenset(meeting.id for meeting in rule.concerns(year))) for rule in soft]
        # Asked anew for each order that a day is tried in.
        self._found: dict[tuple[str, int], tuple[_Worths, _Worths]] = {}

    def cheapest(self, meeting: Meeting, mask: int, staff: Staff) -> Iterator[Slot]:
        """The starts of the mask, those that promise to cost least first."""
        asked = (meeting.id, mask)
        if asked not in self._found:
            self._found[asked] = self._prices(meeting, mask), self._missing(meeting, mask)
        prices, missing = self._found[asked]
        grid = self._year.grid
        best_day = self._days.get(meeting.id)

        def rank(slot: Slot) -> tuple[bool, int, Slot]:
            index = grid.index(slot)
            elsewhere = best_day is not None and index // grid.per_day != best_day
            price = sum(amount for amount, starts in prices if starts >> index & 1)
            lost = sum(weight for weight, starts in missing if not starts >> index & 1)
            return (elsewhere, price + _MISSING * lost - self._near(meeting, slot, staff), slot)

        return iter(sorted(grid.slots(mask), key=rank))

    def _prices(self, meeting: Meeting, mask: int) -> _Worths:
        return [
            (amount * rule.weight, starts)
            for rule, concerned in self._rules
            if rule.applies(self._year, meeting) and meeting.id in concerned
            for amount, starts in rule.prices(self._year, meeting, mask).items()
            if amount
        ]

    def _missing(self, meeting: Meeting, mask: int) -> _Worths:
        """For each wanted seat its weight and the starts at which it can be taken."""
        found = []
        for seat in meeting.seats:
            if seat.attendance == "wanted":
                holder, deputy = self._year.seatable(meeting, seat)
                free = holder | deputy
                if mask & ~free:
                    found.append((seat.weight, free))
        return found

    def _near(self, meeting: Meeting, slot: Slot, staff: Staff) -> int:
        """How welcome a start is to an administrator who has other meetings that day."""
        post = meeting.administrator
        holder = self._year.posts[post].holder(slot.day) if post else None
        taken = staff.occupancy.taken(holder, slot) if holder else []
        if not taken:
            return 0
        end = slot.minute + meeting.minutes
        adjacent = any(0 <= slot.minute - until <= 30 or 0 <= start - end <= 30 for start, until in taken)
        return _SAME_DAY + (_ADJACENT if adjacent else 0)
