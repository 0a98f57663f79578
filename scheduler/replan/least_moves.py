"""The fewest, cheapest moves, and the proof that no fewer will do."""

from dataclasses import dataclass

from calendars.plan import Plan
from constraints.rule import STABILITY
from constraints.verify import verify
from constraints.year import Year
from scheduler.incumbent import Incumbent
from scheduler.model.build import Model, Postings, post_all
from scheduler.model.decode import decode
from scheduler.progress import Listener
from scheduler.replan.affected import affected, broken
from scheduler.replan.disturbance import Disturbance
from scheduler.replan.neighbours import first_of, neighbours
from scheduler.replan.part import Part
from scheduler.replan.starts import Starts
from scheduler.search import Search

_NEAR = 16
"""Meetings that may move along, besides those that must, before the whole year is looked at."""
_PART, _WHOLE = 0.2, 0.8
"""Of the time left, what one part and the whole year may use."""


@dataclass(frozen=True)
class Least:
    """The plan found, None when there is none; `impossible` when that is proven.

    `bound` is proven: no plan's stability costs less.
    """

    plan: Plan | None
    bound: int
    impossible: bool = False


class LeastMoves:
    """Looks for the plan that disturbs least: in place, then round what must move, then everywhere.

    A meeting whose old start is no start for it any more must move: what these weigh together is a
    bound, and a plan that costs no more is proven to be the least without looking further.
    """

    def __init__(
        self,
        year: Year,
        before: Plan,
        starts: Starts,
        prices: Disturbance,
        search: Search,
        workers: int,
        tell: Listener,
    ) -> None:
        self._year, self._before, self._starts, self._prices = year, before, starts, prices
        self._search, self._workers = search, workers
        self._incumbent = Incumbent(year, search.clock, tell)
        self._part = Part(year, starts, search)

    def find(self) -> Least:
        """The least disturbing plan that was found, with its bound."""
        year, before, incumbent = self._year, self._before, self._incumbent
        findings = broken(year, before)
        hurt = affected(year, before, findings)
        if not findings:
            incumbent.offer(before)
            return Least(before, incumbent.cost[STABILITY])
        must = frozenset(one for one in hurt if one not in self._starts.old or not self._starts.stays(one))
        if any(not self._starts.free(one) and not year.by_id[one].optional for one in must):
            return Least(None, 0, impossible=True)
        incumbent.bound(STABILITY, self._least(must))
        self._try(must, hurt - must)
        if not self._proven:
            postings = post_all(year, self._starts.candidates(frozenset(m.id for m in year.planned)))
            near = first_of(neighbours(year, before, postings, must or hurt), _NEAR)
            self._try(must | hurt, near - hurt)
            if not self._proven:
                self._try(must | hurt | near, frozenset())
            if self._whole(postings):
                return Least(None, 0, impossible=True)
        return Least(incumbent.plan, incumbent.bounds[STABILITY])

    @property
    def _proven(self) -> bool:
        incumbent = self._incumbent
        return incumbent.plan is not None and incumbent.cost[STABILITY] <= incumbent.bounds[STABILITY]

    def _least(self, must: frozenset[str]) -> int:
        """What those that must move cost at least, whether they move or are cancelled."""
        held = [meeting for meeting in must if meeting in self._starts.old]
        return sum(
            self._prices.moves[meeting] if self._starts.free(meeting) else self._prices.cancelling
            for meeting in held
        )

    def _try(self, moving: frozenset[str], staffed: frozenset[str]) -> None:
        """Offers the best plan in which only these meetings change."""
        if self._search.over:
            return
        cost = verify(self._year, self._before).cost
        budget = self._search.clock.share(_PART)
        plan = self._part.solve(self._before, moving, staffed, cost, budget)
        if plan is not None:
            self._incumbent.offer(plan)

    def _whole(self, postings: Postings) -> bool:
        """Looks at every plan for what stability costs alone; True when it is proven that there is none."""
        incumbent = self._incumbent
        if self._proven:
            return False
        everyone = frozenset(meeting.id for meeting in self._year.planned)
        candidates = self._starts.candidates(everyone)
        model = Model(self._year, candidates, postings=_of_stability(postings))
        if incumbent.plan is not None:
            model.hint(incumbent.plan)
        cost = model.charges.cost(STABILITY)
        model.cp.add(cost >= incumbent.bounds[STABILITY])
        ending = self._search.minimise(
            model.cp,
            cost,
            self._search.clock.share(_WHOLE),
            lambda best, bound: incumbent.hear(STABILITY, best, bound),
            workers=self._workers,
        )
        if ending.impossible:
            if incumbent.plan is not None:
                raise RuntimeError("the model refuses a plan that the verifier accepts")
            return True
        incumbent.bound(STABILITY, ending.bound)
        if ending.value is not None and ending.best < incumbent.cost.get(STABILITY, ending.best + 1):
            self._settle(decode(model, ending.value))
        return False

    def _settle(self, found: Plan) -> None:
        """Takes a plan of the whole year, after as many as can be stand again as they did."""
        before = self._before.by_meeting
        moved = frozenset(
            meeting.id
            for meeting in self._year.planned
            if _slot(found, meeting.id) != _slot(self._before, meeting.id)
        )
        hurt = affected(self._year, self._before, broken(self._year, self._before))
        tidy = Plan.of(
            [
                before.get(one.meeting, one) if one.meeting not in moved | hurt else one
                for one in found.placements
            ],
            found.dropped,
            found.routes,
        )
        if verify(self._year, tidy).holds:
            found = tidy
        self._incumbent.offer(found)
        self._try(moved | hurt, frozenset())


def _of_stability(postings: Postings) -> Postings:
    """Without what only lower tiers are charged: the same plans, at the same cost of stability."""
    return tuple(
        (rule, posting)
        for rule, posting in postings
        if rule.tier in (None, STABILITY) or getattr(posting, "hard", False)
    )


def _slot(plan: Plan, meeting: str) -> object:
    placement = plan.by_meeting.get(meeting)
    return placement.slot if placement else None
