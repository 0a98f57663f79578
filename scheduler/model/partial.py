"""The model of a few meetings, while everything about the others stands as in a plan."""

from collections.abc import Iterable
from dataclasses import replace

from ortools.sat.python import cp_model

from calendars.plan import Plan
from constraints.mentions import meetings, meetings_of
from constraints.postings import Cumulative, NoOverlap, Posting
from constraints.reading import Reading
from constraints.rule import Rule
from constraints.unknowns import AllOf, AnyOf, Literal_, Not, Position
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.model.build import Model, Postings
from scheduler.model.registry import Registry
from scheduler.model.starts import Truthy
from scheduler.model.variables import Encode, Variables


class PostingsByMeeting:
    """The postings of a year by the meetings they speak of: few meetings need few of them."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        self._at: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, (_, posting) in enumerate(postings):
            spoken_of = meetings(posting)
            if not spoken_of:  # a vacant post's seat is missed wherever its meeting lies
                self._always.append(number)
            for meeting in spoken_of:
                self._at.setdefault(meeting, []).append(number)
        # Which intervals take time is asked anew only of another plan: many neighbourhoods are of one.
        self._plan: Plan | None = None
        self._taking_time: dict[int, frozenset[int]] = {}

    def of(self, free: frozenset[str], plan: Reading) -> Postings:
        """The postings that speak of a free meeting, or of none at all, in their usual order.

        Of intervals, those of other meetings that take no time in the plan are left out: of all the meetings
        that a person or a room might have, few are theirs.
        """
        if self._plan is not plan.plan:
            self._plan, self._taking_time = plan.plan, {}
        numbers = {number for meeting in free for number in self._at.get(meeting, ())} | {*self._always}
        return tuple(self._around(number, free, plan) for number in sorted(numbers))

    def _around(self, number: int, free: frozenset[str], plan: Reading) -> tuple[Rule, Posting]:
        rule, posting = self._postings[number]
        if not isinstance(posting, NoOverlap | Cumulative):
            return rule, posting
        intervals = posting.intervals
        if number not in self._taking_time:
            self._taking_time[number] = frozenset(
                place for place, one in enumerate(intervals) if plan.true(one.when)
            )
        taking = self._taking_time[number]
        left = [place for place, one in enumerate(intervals) if one.meeting in free or place in taking]
        kept = tuple(intervals[place] for place in left)
        if isinstance(posting, NoOverlap):
            return rule, replace(posting, intervals=kept)
        demands = tuple(posting.demands[place] for place in left)
        return rule, replace(posting, intervals=kept, demands=demands)


class PartialModel(Model):
    """A model in which only `free` meetings are unknown; of all others the plan's values are taken.

    Costs that no free meeting touches are left out: they are the same in every solution.
    """

    def __init__(
        self,
        year: Year,
        candidates: Candidates,
        postings: PostingsByMeeting,
        plan: Plan,
        free: frozenset[str],
    ) -> None:
        self.plan, self.free = plan, free
        self._reading = Reading(year, plan)
        super().__init__(year, candidates, postings=postings.of(free, self._reading))

    def _meetings(self) -> Iterable[str]:
        return (meeting.id for meeting in self.year.meetings if meeting.id in self.free)

    def _variables(self, registry: Registry) -> Variables:
        masks = self.candidates.masks
        return _PartialVariables(registry, self.year, masks, self._encoding, self.free, self._reading)


class _PartialVariables(Variables):
    """Variables for what is free, constants for the rest."""

    def __init__(
        self,
        registry: Registry,
        year: Year,
        masks: dict[str, int],
        encoding: Encode,
        free: frozenset[str],
        plan: Reading,
    ) -> None:
        super().__init__(registry, year, masks, encoding)
        self._free, self._plan = free, plan

    def literal(self, asked: Literal_) -> Truthy:
        if isinstance(asked, Not):
            return ~self.literal(asked.unknown)
        if isinstance(asked, AllOf | AnyOf) or meetings_of(asked) & self._free:
            return super().literal(asked)
        return self._registry.true if self._plan.value(asked) else self._registry.false

    def position(self, asked: Position) -> cp_model.IntVar:
        if asked.meeting in self._free:
            return super().position(asked)
        if asked not in self._positions:
            held = self._plan.held(asked.meeting)
            self._positions[asked] = self._registry.cp.new_constant(self._plan.value(asked) if held else 0)
        return self._positions[asked]
