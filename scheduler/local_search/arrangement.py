"""Several meetings on one day, back to back."""

from collections.abc import Iterator
from itertools import pairwise, permutations

from scheduler.local_search.change import Change, Move
from scheduler.local_search.costs import Cost
from scheduler.local_search.ground import Ground

MOST = 4
"""More meetings than these are not arranged: their orders are too many to look through."""


def arrange(ground: Ground, names: list[str], day: int) -> Move:
    """The meetings one right after the other on a day, in the order and at the hour that must cost least.

    Empty when there is no way, or too many meetings. Only starts are looked at, not who is taken.
    """
    if len(names) > MOST:
        return ()
    best: tuple[Cost, list[int], tuple[str, ...]] | None = None
    for order in permutations(names):
        for starts in _ways(ground, order, day):
            cost = sum(ground.tables[name].floor[start] for name, start in zip(order, starts, strict=True))
            if best is None or (cost, starts) < best[:2]:
                best = (cost, starts, order)
    if best is None:
        return ()
    return tuple(Change(name, start) for name, start in zip(best[2], best[1], strict=True))


def _ways(ground: Ground, order: tuple[str, ...], day: int) -> Iterator[list[int]]:
    """Every way to hold the meetings in that order without pauses."""
    for first in ground.tables[order[0]].by_day.get(day, ()):
        starts = [first]
        for before, name in pairwise(order):
            start = starts[-1] + ground.steps(before)
            if start not in ground.tables[name].floor:
                break
            starts.append(start)
        if len(starts) == len(order) and starts[-1] // ground.per_day == day:
            yield starts
