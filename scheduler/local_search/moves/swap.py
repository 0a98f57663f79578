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


def days(ground: Ground, rng: Random) -> Move:
    """Each takes the other's day, at its own best hour there."""
    found = _two(ground, rng)
    if found is None:
        return ()
    one, other = found
    here, there = (ground.draft.starts[name] // ground.per_day for name in found)
    on_there, on_here = ground.start_on(one, there), ground.start_on(other, here)
    if here == there or on_there is None or on_here is None:
        return ()
    return (Change(one, on_there), Change(other, on_here))


def _two(ground: Ground, rng: Random) -> tuple[str, str] | None:
    if not ground.alike:
        return None
    group = ground.alike[int(rng.random() * len(ground.alike))]
    one, other = ground.held(rng, group), ground.held(rng, group)
    return (one, other) if one is not None and other is not None and one != other else None
