"""An administrator's meetings come together, or move together."""

from random import Random

from scheduler.local_search.arrangement import arrange
from scheduler.local_search.change import Change, Move
from scheduler.local_search.ground import Ground


def beside(ground: Ground, rng: Random) -> Move:
    """A meeting goes right before or right after another of the same administrator."""
    found = _two(ground, rng)
    if found is None:
        return ()
    _, name, other = found
    start = ground.draft.starts[other]
    places = [start + ground.steps(other), start - ground.steps(name)]
    if rng.random() < 0.5:
        places.reverse()
    for there in places:
        if there in ground.tables[name].floor:
            return (Change(name, there),)
    return ()


def join(ground: Ground, rng: Random) -> Move:
    """A meeting goes to a day that the administrator comes on anyway; that day is arranged anew."""
    found = _two(ground, rng)
    if found is None:
        return ()
    group, name, other = found
    day = ground.day(other)
    return arrange(ground, [name, *_on(ground, group, day, name)], day)


def trade(ground: Ground, rng: Random) -> Move:
    """Two meetings of an administrator trade days; both days are arranged anew."""
    found = _two(ground, rng)
    if found is None:
        return ()
    group, name, other = found
    here, there = ground.day(name), ground.day(other)
    if here == there:
        return ()
    first = arrange(ground, [name, *_on(ground, group, there, other)], there)
    second = first and arrange(ground, [other, *_on(ground, group, here, name)], here)
    return first + second if second else ()


def merge(ground: Ground, rng: Random) -> Move:
    """All that an administrator has on one day goes to another that is in use already."""
    found = _two(ground, rng)
    if found is None:
        return ()
    group, name, other = found
    here, there = ground.day(name), ground.day(other)
    return (
        arrange(ground, [*_on(ground, group, here), *_on(ground, group, there)], there)
        if here != there
        else ()
    )


def whole_day(ground: Ground, rng: Random) -> Move:
    """All that an administrator has on one day goes to another, arranged anew."""
    if not ground.grouped:
        return ()
    name, group = ground.grouped[int(rng.random() * len(ground.grouped))]
    if name not in ground.draft.starts:
        return ()
    days = list(ground.tables[name].by_day)
    to = days[int(len(days) * rng.random() ** 2)]
    return arrange(ground, _on(ground, group, ground.day(name)), to)


def _two(ground: Ground, rng: Random) -> tuple[list[str], str, str] | None:
    """An administrator's meetings, and two of them that are held."""
    if not ground.grouped:
        return None
    name, group = ground.grouped[int(rng.random() * len(ground.grouped))]
    other = ground.held(rng, group)
    if name not in ground.draft.starts or other is None or name == other:
        return None
    return group, name, other


def _on(ground: Ground, group: list[str], day: int, without: str = "") -> list[str]:
    """The meetings of the group that are on a day."""
    starts, per_day = ground.draft.starts, ground.per_day
    return [name for name in group if name != without and starts.get(name, -1) // per_day == day]
