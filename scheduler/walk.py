"""Annealing as a part of a solve: from the best plan so far, or from one along likely days."""

from calendars.plan import Plan
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.incumbent import Incumbent
from scheduler.local_search.effort import HOT, WARM, Effort
from scheduler.local_search.improve import improve as anneal
from scheduler.search import Search

_FIRST_MOVES, _MOVES = 220, 3_000
"""Moves that are tried for each meeting to be placed: for a first good plan, and for a better one."""
_SHARES = 0.2, 0.5
"""Of the time left, what either may use."""
_ALONG = 0.9
"""Of the time left, what a walk from a plan along likely days may use."""
_SECONDS_A_MOVE = 1.5e-4
"""What a move is charged where time is deterministic."""


class Walk:
    """A walk anneals plans and offers the incumbent what it finds."""

    def __init__(
        self, year: Year, candidates: Candidates, incumbent: Incumbent, search: Search, seed: int
    ) -> None:
        self._year, self._candidates, self._seed = year, candidates, seed
        self._incumbent, self._search = incumbent, search

    def from_best(self) -> None:
        """Walks from the best plan so far for a first good one, then for a better one."""
        for moves, share in zip((_FIRST_MOVES, _MOVES), _SHARES, strict=True):
            self._anneal(self._incumbent.plan, moves, share, HOT)

    def along(self, plan: Plan) -> None:
        """Walks from a plan along the days of a relaxation, which are near the best ones.

        It may cost more than the best plan so far, yet less can be made of it, as long as the walk is not so
        hot that it forgets those days.
        """
        self._anneal(plan, _MOVES, _ALONG, WARM)

    def _anneal(self, plan: Plan | None, moves: int, share: float, heat: float) -> None:
        """Anneals a plan for so many moves a meeting, or for a share of the time left."""
        if plan is None or self._is_over():
            return
        clock = self._search.clock
        moves *= len(self._year.planned)
        seconds = None
        if clock.deterministic:
            moves = min(moves, int(clock.share(share) / _SECONDS_A_MOVE))
        else:
            seconds = clock.share(share)
        effort = Effort(moves, seconds, heat)
        offer = self._incumbent.offer
        offer(anneal(self._year, self._candidates, plan, self._seed, effort, offer, self._is_over))
        clock.charge(moves * _SECONDS_A_MOVE)

    def _is_over(self) -> bool:
        return self._search.over or not self._incumbent.open_tiers
