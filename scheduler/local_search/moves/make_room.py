"""A meeting takes a better start, and the meeting that is in its way gives way."""

from random import Random

from scheduler.local_search.change import Change, Move
from scheduler.local_search.ground import Ground


def give_way(ground: Ground, rng: Random) -> Move:
    """To a start that must cost little; whoever's other meeting is in the way then goes elsewhere."""
    name = ground.costly(rng, ground.meetings)
    if name is None:
        return ()
    there = ground.likely(name, rng, bias=3)
    other = _in_the_way(ground, rng, name, there)
    if other is None or not ground.tables[other].ranked:
        return ()
    elsewhere = ground.likely(other, rng) if rng.random() < 0.7 else ground.draft.starts[other]
    return (Change(name, there), Change(other, elsewhere))


def _in_the_way(ground: Ground, rng: Random, name: str, start: int) -> str | None:
    """A meeting of somebody who would rather sit in this one then."""
    meeting, slot = ground.year.by_id[name], ground.year.grid.slot(start)
    staff = ground.draft.staff
    found = []
    for _, _, sittings in staff.choices(meeting, slot):
        if sittings:
            other = staff.occupancy.in_the_way(str(sittings[0].person), meeting, slot)
            if other not in (None, name):
                found.append(other)
    return found[int(rng.random() * len(found))] if found else None
