"""The model of a few meetings, while everything about the others stands as in a plan."""

from collections.abc import Iterable

from ortools.sat.python import cp_model

from calendars.plan import Plan
from constraints.mentions import meetings, meetings_of
from constraints.reading import Reading
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

    def of(self, chosen: Iterable[str]) -> Postings:
        """The postings that speak of one of the meetings, or of none at all, in their usual order."""
        numbers = {number for meeting in chosen for number in self._at.get(meeting, ())} | {*self._always}
        return tuple(self._postings[number] for number in sorted(numbers))


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
        super().__init__(year, candidates, postings=postings.of(free))

    def _meetings(self) -> Iterable[str]:
        return (meeting.id for meeting in self.year.meetings if meeting.id in self.free)

    def _variables(self, registry: Registry) -> Variables:
        reading = Reading(self.year, self.plan)
        return _PartialVariables(
            registry, self.year, self.candidates.masks, self._encoding, self.free, reading
        )


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
