"""Every way to hold one meeting, as the rules alone judge it."""

from dataclasses import replace
from itertools import product

from calendars.grid import Slot
from calendars.plan import Placement, Plan, Sitting
from constraints.reading import Reading
from constraints.rule import SlotRule

SITTER = {("seats", "not_holder"), ("availability", "busy")}
WORKER = {("caseworker", "unfit"), ("availability", "busy")}
ROOM = {("rooms", "none"), ("rooms", "closed")}
"""What makes a person or a room unfit for a meeting, whoever else is there."""


def starts(year, meeting):
    """The starts that no slot rule which must hold minds, asked one by one."""
    rules = [rule for rule in year.rules if isinstance(rule, SlotRule) and rule.tier is None]
    days = [day for day in meeting.window.days() if day in year.grid]
    slots = [Slot(day, minute) for day in days for minute in range(0, 1440, year.grid.step)]
    minded = {(rule.type, rule.kind) for rule in rules}
    return [slot for slot in slots if fits(year, Placement(meeting.id, slot), minded)]


def options(year, meeting, judge):
    """Every placement that `judge` finds nothing broken in when nothing else is placed.

    Who and where is asked of the rules person by person and room by room, then everything together.
    """
    for slot in starts(year, meeting):
        bare = Placement(meeting.id, slot)
        seats = [sitters(year, bare, seat.post) for seat in meeting.seats]
        for sittings in product(*seats):
            seated = replace(bare, sittings=tuple(sorted(sittings, key=lambda one: one.post)))
            for chair, worker, room in product(
                chairs(year, meeting), workers(year, meeting, bare), rooms(year, meeting, bare)
            ):
                placement = replace(seated, chair=chair, caseworker=worker, room=room)
                if judge(placement):
                    yield placement


def sitters(year, bare, post):
    """Nobody, or anybody in any role whom no rule minds on the seat at that start."""
    sittings = (Sitting(post, person, role) for person, role in product(year.persons, ("holder", "deputy")))
    return [Sitting(post), *(one for one in sittings if fits(year, replace(bare, sittings=(one,)), SITTER))]


def chairs(year, meeting):
    """Nobody, or anybody."""
    return [None, *year.persons] if meeting.chairs else [None]


def workers(year, meeting, bare):
    """Nobody, or anybody whom no rule minds as the caseworker at that start."""
    if not meeting.caseworkers:
        return [None]
    return [None, *(one for one in year.persons if fits(year, replace(bare, caseworker=one), WORKER))]


def rooms(year, meeting, bare):
    """No room, or any that no rule minds on that day."""
    if not meeting.needs_room:
        return [None]
    return [None, *(one for one in year.rooms if fits(year, replace(bare, room=one), ROOM))]


def fits(year, placement, breaches):
    """True when none of these breaches, each of a rule of some type, is found."""
    reading = Reading(year, Plan((placement,)))
    return not any(
        (rule.type, one.kind) in breaches
        for rule in year.rules
        if rule.tier is None and rule.type in {kind for kind, _ in breaches}
        for one in rule.check(reading, placement.meeting)
    )
