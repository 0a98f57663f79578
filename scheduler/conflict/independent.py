"""All the conflicts of a year that do not follow from each other."""

from collections.abc import Iterator

from calendars.plan import Plan
from constraints.year import Year
from scheduler.candidates import Candidates, find_candidates
from scheduler.conflict.between import conflict_among
from scheduler.conflict.clock import Clock
from scheduler.conflict.conflict import Conflict, Explanation
from scheduler.conflict.demand import Demand, held
from scheduler.conflict.empty import empty_conflict
from scheduler.conflict.nearby import nearby
from scheduler.conflict.question import Answer, ask
from scheduler.conflict.survey import Survey, survey
from scheduler.construct import construct
from scheduler.staff import Staff

MOST = 8
"""So many conflicts are told at most: whoever has solved these asks again."""
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
        """The conflicts: first the meetings without a start, then meetings alone, then together."""
        candidates = find_candidates(self._year)
        for meeting in candidates.empty():
            yield self._set_aside(empty_conflict(self._year, meeting, self._aside))
        if self._constructed(candidates):
            self.possible = True
            return
        known = survey(self._year, candidates)
        # A model without guards shows soonest whether what is left can be planned.
        self.possible = self._whole(known).possible
        if self.possible:
            return
        yield from self._alone(known, candidates)
        yield from self._together(known)

    def _whole(self, known: Survey) -> Answer:
        everything = {meeting.id for meeting in self._year.meetings}
        kept = known.everything.difference(self._aside)
        return ask(self._year, everything, kept, self._clock.part(_PLAIN), workers=2)

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

    def _alone(self, known: Survey, candidates: Candidates) -> Iterator[Conflict]:
        """The meetings that could not be held if they were the only ones."""
        staff = Staff(self._year)
        for meeting in self._year.planned:
            if held(meeting.id) in self._aside or meeting.optional:
                continue
            starts = self._year.grid.slots(candidates.masks[meeting.id])
            if any(staff.placement(meeting, slot) for slot in starts):
                continue
            found = conflict_among(known, (meeting.id,), self._aside, self._clock)
            if isinstance(found, Conflict):
                yield self._set_aside(found)

    def _together(self, known: Survey) -> Iterator[Conflict]:
        """Conflicts between the bodies' meetings, then with the dialogues as well."""
        bodies = [one.id for one in self._year.meetings if one.kind != "dialogue"]
        everything = [one.id for one in self._year.meetings]
        for meetings in (bodies, everything) if len(bodies) < len(everything) else (everything,):
            while True:
                found = conflict_among(known, meetings, self._aside, self._clock)
                if not isinstance(found, Conflict):
                    self.possible = found
                    break
                yield self._set_aside(found)
