"""An administrator's days and pauses, recounted from starts alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping

from calendars.grid import Grid
from calendars.meetings import Meeting
from constraints.together import Together
from scheduler.local_search.costs import Cost, charge


class AdministratorDays:
    """What one administrator's meetings cost by one rule `together`."""

    def __init__(self, rule: Together, grid: Grid, meetings: list[Meeting]) -> None:
        assert rule.tier is not None
        self.meetings = tuple((meeting.id, meeting.minutes) for meeting in meetings)
        self._day_price = charge(rule.tier, rule.weight * rule.day_price)
        self._split_price = charge(rule.tier, rule.weight * rule.split_price)
        self._needed, self._pause = rule.needed(meetings), rule.pause
        self._per_day, self._step = grid.per_day, grid.step

    def cost(self, starts: Mapping[str, int]) -> Cost:
        """The cost with these starts, numbered as the grid numbers them; others are not held."""
        held = sorted((starts[name], minutes) for name, minutes in self.meetings if name in starts)
        begins = [start * self._step for start, _ in held]
        days = len({start // self._per_day for start, _ in held})
        joined = 0
        for begin, (_, minutes) in zip(begins, held, strict=True):
            end = begin + minutes
            joined += bisect_right(begins, end + self._pause) - bisect_left(begins, end)
        extra, splits = days - self._needed, len(held) - joined - days
        return max(0, extra) * self._day_price + max(0, splits) * self._split_price
