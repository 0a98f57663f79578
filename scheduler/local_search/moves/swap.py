"""Two meetings of a series trade places."""

from random import Random

from scheduler.local_search.change import Change, Move
from scheduler.local_search.ground import Ground


def starts(ground: Ground, rng: Random) -> Move:
    """Each takes the other's start."""
    found = _two(ground, rng)
    if found is None:
        return ()
    one, other = found
    here, there = ground.draft.starts[one], ground.draft.starts[other]
    if there not in ground.tables[one].floor or here not in ground.tables[other].floor:
        return ()
    return (Change(one, there), Change(other, here))


def weeks(ground: Ground, rng: Random) -> Move:
    """Each goes to the other's week, to a start that suits it: a week holds only so many of a series."""
    found = _two(ground, rng)
    if found is None:
        return ()
    one, other = found
    here, there = ground.week(one), ground.week(other)
    if here == there:
        return ()
    first, second = ground.likely_in(one, there, rng), ground.likely_in(other, here, rng)
    return () if first is None or second is None else (Change(one, first), Change(other, second))


def _two(ground: Ground, rng: Random) -> tuple[str, str] | None:
    """A meeting that could be better placed, and another of its series."""
    one = ground.costly(rng, ground.traded)
    if one is None:
        return None
    other = ground.held(rng, ground.alike[one])
    return (one, other) if other is not None and one != other else None
