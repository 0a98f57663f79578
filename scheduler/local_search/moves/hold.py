"""A "ca." meeting is dropped, or held after all."""

from random import Random

from scheduler.local_search.change import Change, Move
from scheduler.local_search.ground import Ground


def drop_or_hold(ground: Ground, rng: Random) -> Move:
    """Drops a meeting that is held; holds a dropped one at a start that must cost little."""
    if not ground.optional:
        return ()
    name = ground.optional[int(rng.random() * len(ground.optional))]
    if name in ground.draft.starts:
        return (Change(name, None),)
    return (Change(name, ground.likely(name, rng)),)
