"""Meetings stay where they are, and people change."""

from random import Random

from scheduler.local_search.change import Change, Move
from scheduler.local_search.ground import Ground


def caseworker(ground: Ground, rng: Random) -> Move:
    """A meeting is handed to another caseworker."""
    name = ground.held(rng, ground.worked)
    if name is None:
        return ()
    placement = ground.draft.live.placed[name]
    workers = ground.draft.staff.workers(ground.year.by_id[name], placement.slot)
    others = [person for person in workers if person != placement.caseworker]
    if not others:
        return ()
    return (Change(name, ground.draft.starts[name], others[int(rng.random() * len(others))]),)


def chair(ground: Ground, rng: Random) -> Move:
    """Another of those who share the chair leads a meeting."""
    name = ground.held(rng, ground.shared_chair)
    if name is None:
        return ()
    placement, posts = ground.draft.live.placed[name], ground.year.by_id[name].chairs
    others = [
        sitting.person
        for sitting in placement.sittings
        if sitting.post in posts and sitting.person not in (None, placement.chair)
    ]
    if not others:
        return ()
    person = others[int(rng.random() * len(others))]
    return (Change(name, ground.draft.starts[name], placement.caseworker, person),)


def seats(ground: Ground, rng: Random) -> Move:
    """A meeting is seated anew: an empty seat is taken, a holder comes instead of a deputy."""
    name = ground.costly(rng, ground.meetings)
    if name is None:
        return ()
    start, placement = ground.draft.starts[name], ground.draft.live.placed[name]
    if ground.draft.own_cost(name) == ground.tables[name].floor.get(start):
        return ()
    return (Change(name, start, placement.caseworker, placement.chair),)
