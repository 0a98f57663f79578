"""A meeting goes to another day, or to another hour of its day."""

from random import Random

from scheduler.local_search.change import Change, Move
from scheduler.local_search.ground import Ground


def another_start(ground: Ground, rng: Random) -> Move:
    """To any of its starts, rather to one that must cost little."""
    name = ground.costly(rng, ground.meetings)
    if name is None:
        return ()
    return (Change(name, ground.likely(name, rng)),)


def another_hour(ground: Ground, rng: Random) -> Move:
    """To another start of the same day."""
    name = ground.costly(rng, ground.meetings)
    if name is None:
        return ()
    starts = ground.tables[name].by_day.get(ground.draft.starts[name] // ground.per_day, ())
    return (Change(name, starts[int(len(starts) * rng.random())]),) if len(starts) > 1 else ()
