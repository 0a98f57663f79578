"""An administrator's meetings come together, or move together."""

from random import Random

from scheduler.local_search.change import Change, Move
from scheduler.local_search.ground import Ground


def beside(ground: Ground, rng: Random) -> Move:
    """A meeting goes right before or right after another of the same administrator."""
    if not ground.groups:
        return ()
    group = ground.groups[int(rng.random() * len(ground.groups))]
    name, other = ground.held(rng, group), ground.held(rng, group)
    if name is None or other is None or name == other:
        return ()
    start, step = ground.draft.starts[other], ground.year.grid.step
    after, before = -(-ground.minutes(other) // step), -(-ground.minutes(name) // step)
    floor = ground.tables[name].floor
    there = start + after if rng.random() < 0.5 else start - before
    if there not in floor:
        there = 2 * start + after - before - there  # the other side
    if there in floor:
        return (Change(name, there),)
    same_day = ground.start_on(name, start // ground.per_day)
    return () if same_day is None else (Change(name, same_day),)


def whole_day(ground: Ground, rng: Random) -> Move:
    """All that an administrator has on one day goes to another, at the hours it had as far as it can."""
    if not ground.groups:
        return ()
    group = ground.groups[int(rng.random() * len(ground.groups))]
    name = ground.held(rng, group)
    if name is None:
        return ()
    starts = ground.draft.starts
    day = starts[name] // ground.per_day
    days = list(ground.tables[name].by_day)
    to = days[int(len(days) * rng.random())]
    changes = []
    for one in group:
        start = starts.get(one)
        if start is not None and start // ground.per_day == day:
            there = ground.start_on(one, to, start % ground.per_day)
            if there is None:
                return ()
            changes.append(Change(one, there))
    return tuple(changes) if to != day else ()
