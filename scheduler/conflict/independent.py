"""All the conflicts of a year that do not follow from each other."""

from collections.abc import Iterator

from calendars.meetings import Meeting
from calendars.plan import Plan
from constraints.year import Year
from scheduler.candidates import Candidates, find_candidates
from scheduler.clock import Clock
from scheduler.conflict.between import conflict_among
from scheduler.conflict.conflict import Conflict, Explanation
from scheduler.conflict.demand import Demand, held
from scheduler.conflict.empty import empty_conflict
from scheduler.conflict.loosened import slot_demands
from scheduler.conflict.nearby import nearby
from scheduler.conflict.question import ask
from scheduler.conflict.survey import Survey, survey
from scheduler.construct import construct
from scheduler.staff import Staff

MOST = 8
"""So many conflicts are told at most: whoever has solved these asks again."""
_CLUSTER = 4.0
"""Seconds in which the meetings that written rules tie together must show a conflict of theirs."""
_PLAIN = 0.5
"""The part of the time in which it must show whether there is any conflict at all."""


def explain(year: Year, clock: Clock, most: int = MOST) -> Explanation:
    """Whether the year can be planned; if not, its conflicts, one after the other.

    Of a conflict found, its meetings and the demands on them alone are set aside before the next
    is looked for. So no meeting that must be held stands in two, while a closed week or a busy
    person may.
    """
    search = _Search(year, clock)
    found: list[Conflict] = []
    for conflict in search.run():
        found.append(conflict)
        if len(found) == most:
            return Explanation(False, tuple(found), complete=False)
    if found:
        return Explanation(False, tuple(found), search.possible is True, search.rest)
    return Explanation(search.possible)


class _Search:
    """Looks for conflicts; `possible` says at the end whether what is left can be planned."""

    def __init__(self, year: Year, clock: Clock) -> None:
        self._year, self._clock = year, clock
        self._aside: set[Demand] = set()
        self.possible: bool | None = None
        self.rest: Plan | None = None

    def run(self) -> Iterator[Conflict]:
        """The conflicts: first the meetings without a start, then one at a time, until none is left."""
        candidates = find_candidates(self._year)
        for meeting in candidates.empty():
            yield self._set_aside(empty_conflict(self._year, meeting, self._aside))
        known: Survey | None = None
        while not self._constructed(candidates):
            known = known or survey(self._year, candidates)
            self.possible = self._seems_possible(known)
            found = None if self.possible else self._next(known, candidates)
            if found is None:
                return
            yield self._set_aside(found)
        self.possible = True

    def _seems_possible(self, known: Survey) -> bool | None:
        """Asks a model without guards, once something has been set aside: then there is mostly a plan.

        Before that there mostly is none, and the guarded model that proves it has a core to give.
        """
        if not self._aside:
            return None
        kept = known.within(known.year.by_id) | set(slot_demands(self._year, self._year.planned))
        clock = self._clock.at_most(self._clock.share(_PLAIN))
        return ask(self._year, known.year.by_id, kept - self._aside, clock, workers=2).possible

    def _set_aside(self, conflict: Conflict) -> Conflict:
        self._aside.update(conflict.own)
        return conflict

    def _constructed(self, candidates: Candidates) -> bool:
        """True when a plan of what is left is found without a solver."""
        year = self._year
        if self._aside:
            year = nearby(year, self._aside)
            candidates = find_candidates(year)
        self.rest = construct(year, candidates, seed=1)
        return self.rest is not None

    def _next(self, known: Survey, candidates: Candidates) -> Conflict | None:
        """A conflict of one meeting, else of a cluster, else of all meetings; None sets `possible`."""
        for meeting in self._unplaced(candidates):
            found = conflict_among(known, (meeting.id,), self._aside, self._clock)
            if isinstance(found, Conflict):
                return found
        for cluster in known.clusters():
            found = conflict_among(known, cluster, self._aside, self._clock, _CLUSTER)
            if isinstance(found, Conflict):
                return found
        found = conflict_among(known, self._year.by_id, self._aside, self._clock)
        if isinstance(found, Conflict):
            return found
        self.possible = found
        return None

    def _unplaced(self, candidates: Candidates) -> Iterator[Meeting]:
        """The meetings that no start is seen for even if they were the only ones."""
        staff = Staff(self._year)
        for meeting in self._year.planned:
            if held(meeting.id) in self._aside or meeting.optional:
                continue
            starts = self._year.grid.slots(candidates.masks[meeting.id])
            if not any(staff.placement(meeting, slot) for slot in starts):
                yield meeting
