"""Simulated annealing: worse moves are made too, ever more seldom."""

import math
from bisect import bisect
from collections.abc import Callable
from itertools import accumulate
from random import Random

from calendars.plan import Plan
from scheduler.local_search.costs import Cost, weigh
from scheduler.local_search.draft import Draft
from scheduler.local_search.effort import Spending
from scheduler.local_search.ground import Ground
from scheduler.local_search.moves.index import MOVES, Proposer

WEIGHTS = (2000, 100, 8, 1)
"""What a point of each tier weighs in a step. Ratios are far enough for tiers to freeze one after another."""
_COLD = 1.0
"""The temperature at last, in the same unit."""
_ROUND = 64
"""Moves between two looks at the clock."""


class Annealing:
    """An annealing walks a draft and remembers the cheapest plan it came by, tier by tier."""

    def __init__(self, draft: Draft, seed: int, moves: tuple[tuple[Proposer, int], ...] = MOVES) -> None:
        self._draft, self._ground = draft, Ground(draft)
        self._rng = Random(seed)  # noqa: S311 - plans are no secrets
        self._proposers = [proposer for proposer, _ in moves]
        self._shares = list(accumulate(share for _, share in moves))
        self.best: Cost = draft.cost
        self._found = draft.live.copy()

    @property
    def plan(self) -> Plan:
        """The cheapest plan so far."""
        return self._found.frozen()

    def run(
        self, spending: Spending, until: float = 1.0, stopped: Callable[[], bool] = lambda: False
    ) -> bool:
        """Walks until that share of the effort is spent; False when somebody asks it to stop."""
        while (share := spending.share) < until:
            if stopped():
                return False
            heat = spending.heat * (_COLD / spending.heat) ** share
            for _ in range(min(_ROUND, spending.left)):
                self._step(heat)
                spending.moves += 1
        return True

    def _step(self, heat: float) -> None:
        rng = self._rng
        proposer = self._proposers[bisect(self._shares, rng.random() * self._shares[-1])]
        move = proposer(self._ground, rng)
        if not move:
            return
        most = -heat * math.log(1.0 - rng.random())
        made = self._draft.attempt(move, lambda more: weigh(more, WEIGHTS) <= most)
        if made and self._draft.cost < self.best:
            self.best = self._draft.cost
            self._found = self._draft.live.copy()
