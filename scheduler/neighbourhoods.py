"""Which meetings to move together: sets of meetings that get in each other's way."""

from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from calendars.plan import Plan
from constraints.year import Year
from scheduler.candidates import Candidates


@dataclass(frozen=True)
class Neighbourhood:
    """The meetings that may move while all others keep their start and their people.

    `same_day` lets them change the hour only.
    """

    name: str
    free: frozenset[str]
    same_day: bool = False

    def candidates(self, year: Year, candidates: Candidates, plan: Plan) -> Candidates:
        """The starts left to each meeting."""
        masks = {}
        for meeting, mask in candidates.masks.items():
            placement = plan.by_meeting.get(meeting)
            if meeting in self.free and not (self.same_day and placement):
                masks[meeting] = mask
            elif placement is None:
                masks[meeting] = 0
            elif meeting in self.free:
                masks[meeting] = mask & year.grid.span_mask(placement.slot.day, placement.slot.day)
            else:
                masks[meeting] = 1 << year.grid.index(placement.slot)
        return replace(candidates, masks=masks)


class Neighbourhoods:
    """Draws neighbourhoods round a plan: an administrator, a body, a caseworker, a fortnight, two days."""

    def __init__(self, year: Year, seed: int) -> None:
        self._year, self._random = year, Random(seed)  # noqa: S311
        self._groups = self._by_owner()

    def _by_owner(self) -> list[tuple[str, frozenset[str]]]:
        groups: dict[str, set[str]] = {}
        for meeting in self._year.planned:
            owner = meeting.administrator or meeting.series
            groups.setdefault(owner, set()).add(meeting.id)
        return [(owner, frozenset(meetings)) for owner, meetings in sorted(groups.items())]

    def draw(self, plan: Plan, dear: dict[str, int], size: int) -> Neighbourhood:
        """One at random, of about `size` meetings; those round meetings that cost much come more often."""
        kinds = (self._owners, self._fortnight, self._hours, self._dearest, self._caseworker)
        return self._random.choice(kinds)(plan, dear, size)

    def _owners(self, plan: Plan, dear: dict[str, int], size: int) -> Neighbourhood:
        """Whole administrators or bodies, until there are enough meetings."""
        weights = [1 + sum(dear.get(meeting, 0) for meeting in group) for _, group in self._groups]
        free: set[str] = set()
        names = []
        for owner, group in self._random.choices(self._groups, weights, k=len(self._groups)):
            if len(free) < size and owner not in names:
                free |= self._some(group, size)
                names.append(owner)
        return Neighbourhood("owners: " + ", ".join(names), frozenset(free))

    def _some(self, group: frozenset[str], size: int) -> frozenset[str]:
        if len(group) <= size:
            return group
        return frozenset(self._random.sample(sorted(group), size))

    def _fortnight(self, plan: Plan, dear: dict[str, int], size: int) -> Neighbourhood:
        """Everything near a dear meeting's day: as many days about it as hold enough meetings."""
        seed = self._dear(plan, dear)
        if seed is None:
            return self._owners(plan, dear, size)
        centre = plan.by_meeting[seed].slot.day
        near = sorted(
            (abs(placement.slot.day - centre), placement.meeting)
            for placement in plan.placements
            if self._year.by_id[placement.meeting].given is None
        )
        return Neighbourhood(f"near {centre}", frozenset(meeting for _, meeting in near[:size]))

    def _hours(self, plan: Plan, dear: dict[str, int], size: int) -> Neighbourhood:
        """The hours of a month's meetings."""
        seed = self._dear(plan, dear)
        if seed is None:
            return self._owners(plan, dear, size)
        centre, month = plan.by_meeting[seed].slot.day, timedelta(31)
        free = (
            one.meeting
            for one in plan.placements
            if abs(one.slot.day - centre) <= month and self._year.by_id[one.meeting].given is None
        )
        return Neighbourhood(f"hours near {centre}", frozenset(free), same_day=True)

    def _dearest(self, plan: Plan, dear: dict[str, int], size: int) -> Neighbourhood:
        """Meetings by what they cost, and some others."""
        meetings = [meeting.id for meeting in self._year.planned]
        weights = [1 + 4 * dear.get(meeting, 0) for meeting in meetings]
        return Neighbourhood("dearest", frozenset(self._random.choices(meetings, weights, k=size)))

    def _caseworker(self, plan: Plan, dear: dict[str, int], size: int) -> Neighbourhood:
        """The meetings of one caseworker, or of one person who sits in many."""
        seed = self._dear(plan, dear)
        worker = plan.by_meeting[seed].caseworker if seed else None
        if worker is None:
            return self._fortnight(plan, dear, size)
        mine = frozenset(one.meeting for one in plan.placements if one.caseworker == worker)
        return Neighbourhood(f"caseworker {worker}", self._some(mine, size))

    def _dear(self, plan: Plan, dear: dict[str, int]) -> str | None:
        placed = [meeting.id for meeting in self._year.planned if meeting.id in plan.by_meeting]
        weights = [1 + 4 * dear.get(meeting, 0) for meeting in placed]
        return self._random.choices(placed, weights)[0] if placed else None
