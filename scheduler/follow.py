"""Plans along the days that relaxations chose."""

from collections.abc import Collection, Mapping

from calendars.plan import Plan
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.construct import construct
from scheduler.improve import Improver
from scheduler.incumbent import Incumbent

_TOGETHER = 100
"""Meetings that are moved along given days at once: more take longer to load than to solve."""


class Follower:
    """A follower tries the plans along likely days (grid day numbers), each time there are more of them."""

    def __init__(
        self, year: Year, candidates: Candidates, incumbent: Incumbent, improver: Improver, seed: int
    ) -> None:
        self._year, self._candidates, self._seed = year, candidates, seed
        self._incumbent, self._improver = incumbent, improver
        self._known = 0
        self.along: Plan | None = None
        """The last plan that was constructed along likely days, whatever it costs."""

    def follow(
        self, likely: Mapping[str, Collection[int]], budget: float, days: Mapping[str, int] | None = None
    ) -> None:
        """Offers the incumbent what is found within the budget; nothing when there is no plan yet.

        `days` are the likely ones that go together, where they are known.
        """
        known, plan = sum(map(len, likely.values())), self._incumbent.plan
        if known == self._known or plan is None:
            return
        self._known = known
        if sum(1 for meeting in self._year.planned if meeting.id in likely) <= _TOGETHER:
            self._improver.along(self._incumbent, likely, budget)
        else:
            self._construct(plan, likely, days or {})

    def _construct(
        self, plan: Plan, likely: Mapping[str, Collection[int]], together: Mapping[str, int]
    ) -> None:
        """A plan made from nothing, on days that go together.

        Where those of a meeting are not known, it lies where the given plan has it when that is likely, else
        where else is.
        """
        days = {}
        for meeting, numbers in likely.items():
            placed = plan.by_meeting.get(meeting)
            here = self._year.grid.day_number(placed.slot.day) if placed else None
            if numbers:
                days[meeting] = here if here is not None and here in numbers else min(numbers)
        self.along = construct(self._year, self._candidates, self._seed, {**days, **together})
        if self.along is not None:
            self._incumbent.offer(self.along)
