"""The fewest, cheapest moves, and the proof that no fewer will do."""

from dataclasses import dataclass

from calendars.plan import Plan
from constraints.rule import STABILITY
from constraints.verify import verify
from constraints.year import Year
from scheduler.incumbent import Incumbent
from scheduler.model.build import Model, Postings, post_all
from scheduler.model.decode import decode
from scheduler.model.partial import PostingsByMeeting
from scheduler.progress import Listener
from scheduler.replan.affected import affected, broken
from scheduler.replan.disturbance import Disturbance
from scheduler.replan.neighbours import first_of, neighbours
from scheduler.replan.part import Part
from scheduler.replan.starts import Starts
from scheduler.replan.staying import least_that_moves
from scheduler.search import Search

_NEAR = 16
"""Meetings that may move along, besides those that must, before the whole year is looked at."""
_PART, _WHOLE = 0.2, 0.8
"""Of the time left, what one part and the whole year may use."""
_TIDYING = 0.5, 5.0
"""Of the time left, and in seconds, what putting in order may use at most: somebody waits for the moves."""


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
        self._hurt: frozenset[str] = frozenset()

    def find(self) -> Least:
        """The least disturbing plan that was found, with its bound."""
        year, before, incumbent = self._year, self._before, self._incumbent
        findings = broken(year, before)
        if not findings:
            incumbent.offer(before)
            return Least(before, incumbent.cost[STABILITY])
        hurt = self._hurt = affected(year, before, findings)
        must = frozenset(one for one in hurt if one not in self._starts.old or not self._starts.stays(one))
        if any(not self._starts.free(one) and not year.by_id[one].optional for one in must):
            return Least(None, 0, impossible=True)
        incumbent.bound(STABILITY, self._least(must))
        self._offer(self._part.least(before, must, hurt - must, self._search.clock.share(_PART)))
        if not self._proven:
            self._try_staying(frozenset(one for one in must if one not in self._starts.old))
        if not self._proven and self._widen(must):
            return Least(None, 0, impossible=True)
        return Least(self._tidied(), incumbent.bounds[STABILITY])

    def _try_staying(self, new: frozenset[str]) -> None:
        """Moves those without whom the others can stay, and takes what they weigh as a bound."""
        clock = self._search.clock
        least, moving = least_that_moves(
            self._year, self._starts, self._prices, self._search, clock.share(_PART)
        )
        self._incumbent.bound(STABILITY, least)
        moving |= new
        self._offer(self._part.least(self._before, moving, self._hurt - moving, clock.share(_PART)))

    def _widen(self, must: frozenset[str]) -> bool:
        """Lets others move as well, at last all; True when it is proven that there is no plan."""
        year, before, hurt = self._year, self._before, self._hurt
        everyone = frozenset(meeting.id for meeting in year.planned)
        postings = post_all(year, self._starts.candidates(everyone))
        near = first_of(neighbours(year, before, postings, must or hurt), _NEAR)
        part = Part(year, self._starts, self._search, PostingsByMeeting(postings))
        for moving, staffed in ((must | hurt, near - hurt), (must | hurt | near, frozenset[str]())):
            if not self._proven and not self._search.over:
                self._offer(part.least(before, moving, staffed, self._search.clock.share(_PART)))
        return not self._proven and self._whole(postings)

    def _offer(self, plan: Plan | None) -> None:
        if plan is not None:
            self._incumbent.offer(plan)

    def _tidied(self) -> Plan | None:
        """The plan found, with everything as it was that need not be otherwise.

        Which meetings move is settled. Those are placed as well as lower tiers can have it while all
        others stand as they stood; if that cannot be, those that some rule was broken round are
        staffed anew as well.
        """
        found = self._incumbent.plan
        if found is None:
            return None
        cost = dict(self._incumbent.cost)
        moved = frozenset(one.id for one in self._year.planned if _moves(self._before, found, one.id))
        for staffed in (frozenset[str](), self._hurt - moved):
            share, seconds = _TIDYING
            budget = min(self._search.clock.share(share), seconds)
            plan = self._part.best(self._before, moved, staffed, cost, budget)
            if plan is not None and self._as_steady(plan):
                return plan
        return found

    def _as_steady(self, plan: Plan) -> bool:
        verdict = verify(self._year, plan)
        return verdict.holds and verdict.cost[STABILITY] <= self._incumbent.cost[STABILITY]

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

    def _whole(self, postings: Postings) -> bool:
        """Looks at every plan for what stability costs alone; True when it is proven that there is none."""
        incumbent = self._incumbent
        everyone = frozenset(meeting.id for meeting in self._year.planned)
        candidates = self._starts.candidates(everyone)
        model = Model(self._year, candidates, postings=_of_stability(postings))
        model.hint(incumbent.plan or self._before)
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
        if ending.value is not None:
            incumbent.offer(decode(model, ending.value))
        return False


def _of_stability(postings: Postings) -> Postings:
    """Without what only lower tiers are charged: the same plans, at the same cost of stability."""
    return tuple(
        (rule, posting)
        for rule, posting in postings
        if rule.tier in (None, STABILITY) or getattr(posting, "hard", False)
    )


def _moves(before: Plan, after: Plan, meeting: str) -> bool:
    """True when the meeting stands at another start, is given up or is taken in."""
    old, new = before.by_meeting.get(meeting), after.by_meeting.get(meeting)
    return (old and old.slot) != (new and new.slot)
