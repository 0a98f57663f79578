"""How long a local search may take."""

from dataclasses import dataclass
from time import monotonic

HOT, WARM = 15.0, 3.0
"""How hot a walk begins: so far from the best plan that anything may have to move, or near it."""


@dataclass(frozen=True, slots=True)
class Effort:
    """An effort is a number of moves tried, and perhaps seconds: whichever is spent first.

    Without seconds equal input and seed give equal plans. `heat` is the temperature to begin with, in
    the unit of `annealing.WEIGHTS`.
    """

    moves: int
    seconds: float | None = None
    heat: float = HOT


class Spending:
    """How much of an effort is spent, from 0 to 1."""

    def __init__(self, effort: Effort) -> None:
        self._effort = effort
        self.heat = effort.heat
        self._started = monotonic()
        self.moves = 0

    @property
    def left(self) -> int:
        """The moves that are left to try."""
        return self._effort.moves - self.moves

    @property
    def share(self) -> float:
        """The part that is spent."""
        share = self.moves / self._effort.moves if self._effort.moves else 1.0
        if self._effort.seconds is not None:
            passed = monotonic() - self._started
            share = max(share, passed / self._effort.seconds if self._effort.seconds > 0 else 1.0)
        return min(1.0, share)
