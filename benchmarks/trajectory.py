"""How the costs and the bounds of a solve go with time."""

import threading
from dataclasses import dataclass
from time import perf_counter

from constraints.rule import ATTENDANCE, TIERS
from scheduler.progress import Step


@dataclass(frozen=True)
class Point:
    """So many seconds after the start: the best plan's cost in each tier, if there is one, and the bounds."""

    seconds: float
    costs: dict[int, int]
    bounds: dict[int, int]


class Trajectory:
    """A listener that keeps every point at which something changed."""

    def __init__(self) -> None:
        self._started = perf_counter()
        self._lock = threading.Lock()
        self.points: list[Point] = []

    def __call__(self, step: Step) -> None:
        self.note(dict(step.costs), dict(step.bounds))

    def note(self, costs: dict[int, int], bounds: dict[int, int]) -> None:
        """Keeps what holds now."""
        with self._lock:
            last = self.points[-1] if self.points else None
            if last is None or (costs, bounds) != (last.costs, last.bounds):
                self.points.append(Point(perf_counter() - self._started, costs, bounds))

    def at(self, seconds: float) -> Point | None:
        """What held after so many seconds."""
        return next((point for point in reversed(self.points) if point.seconds <= seconds), None)

    @property
    def first_plan(self) -> float | None:
        """Seconds until there was a complete, verified plan."""
        return next((point.seconds for point in self.points if point.costs), None)

    @property
    def attendance_proven(self) -> float | None:
        """Seconds until no plan could be better in attendance or above."""
        above = [tier for tier in TIERS if tier <= ATTENDANCE]
        for point in self.points:
            if point.costs and all(point.costs[tier] <= point.bounds.get(tier, 0) for tier in above):
                return point.seconds
        return None
