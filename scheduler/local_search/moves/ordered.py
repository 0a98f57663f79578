"""Meetings that a rule orders move together."""

from random import Random

from scheduler.local_search.change import Change, Move
from scheduler.local_search.ground import Ground


def together(ground: Ground, rng: Random) -> Move:
    """A meeting goes to another start, and one that it is ordered with as many days the same way."""
    if not ground.ordered:
        return ()
    group = ground.ordered[int(rng.random() * len(ground.ordered))]
    position = int(rng.random() * (len(group) - 1))
    near = position + 1 if rng.random() < 0.5 else int(rng.random() * len(group))
    one, other = group[position], group[near]
    if rng.random() < 0.5:
        one, other = other, one
    starts = ground.draft.starts
    if one == other or one not in starts or other not in starts:
        return ()
    ranked = ground.tables[one].ranked
    there = ranked[int(len(ranked) * rng.random() ** 2)]
    days = there // ground.per_day - starts[one] // ground.per_day
    follows = ground.start_on(other, starts[other] // ground.per_day + days)
    if days == 0 or follows is None:
        return ()
    return (Change(one, there), Change(other, follows))
