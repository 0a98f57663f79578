"""Meetings that a rule orders move together."""

from random import Random

from scheduler.local_search.change import Change, Move
from scheduler.local_search.ground import Ground


def alongside(ground: Ground, rng: Random) -> Move:
    """A meeting goes to another start, and one that it is ordered with as many days the same way."""
    found = _two(ground, rng)
    if found is None:
        return ()
    one, other = found
    there = ground.likely(one, rng)
    days = there // ground.per_day - ground.day(one)
    follows = ground.start_on(other, ground.day(other) + days)
    return (Change(one, there), Change(other, follows)) if days and follows is not None else ()


def apart(ground: Ground, rng: Random) -> Move:
    """A meeting and one that it is ordered with each go to another start, those that cost little first."""
    found = _two(ground, rng)
    if found is None:
        return ()
    one, other = found
    return (Change(one, ground.likely(one, rng, bias=4)), Change(other, ground.likely(other, rng)))


def _two(ground: Ground, rng: Random) -> tuple[str, str] | None:
    """A meeting that could be better placed, and one that a rule orders with it, rather one close by."""
    one = ground.costly(rng, ground.ordered)
    if one is None:
        return None
    partners = ground.partners[one]
    other = partners[int(len(partners) * rng.random() ** 3)]
    return (one, other) if other in ground.draft.starts else None
