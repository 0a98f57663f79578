"""Complete random plans of a year: half of them made with care, half of them with meetings on few days."""

from dataclasses import dataclass

from calendars.grid import Slot
from calendars.plan import Placement, Plan, RouteStep, Sitting
from constraints.caseworker import holding_days
from constraints.rooms import room_kinds
from tests.constraints.drawing.meetings import window_days


@dataclass(frozen=True)
class How:
    """How far a plan may stray.

    Rules lean on each other: all but `window` on meetings lying in their windows, all but `held` on
    only "ca." meetings being dropped, and all but the rules whose business it is on nobody being
    named who cannot be meant at all. `foreign` is what a plan may name so, when it is the rule's own
    business: sitters, chairs, caseworkers, rooms or steps of a route. `doubles` puts two on a seat.
    `drop` is how often a meeting that may be dropped is.
    """

    around: int = 0
    drop_any: bool = False
    drop: float = 0.3
    foreign: str = ""
    doubles: bool = False


def draw_plan(rng, year, times, how):
    """A plan in which every meeting is placed or dropped."""
    care, crowded = rng.random() < 0.5, rng.random() < 0.5
    placements, dropped = [], []
    for meeting in year.meetings:
        if meeting.given is not None:
            placements.append(Placement(meeting.id, meeting.given))
        elif (meeting.optional or how.drop_any) and rng.random() < how.drop:
            dropped.append(meeting.id)
        else:
            days = window_days(meeting.window, year.grid, how.around)
            taken = [one.slot.day for one in placements if one.slot.day in days]
            day = rng.choice(taken if crowded and taken else days)
            placements.append(draw_placement(rng, year, meeting, Slot(day, rng.choice(times)), care, how))
    held = {placement.meeting: placement.slot for placement in placements}
    routes = [
        (rule.name, draw_steps(rng, year, rule, held, how)) for rule in year.rules if rule.type == "route"
    ]
    return Plan.of(placements, dropped, routes)


def draw_placement(rng, year, meeting, slot, care, how):
    """The meeting at a start, with people and a room."""
    sittings = draw_sittings(rng, year, meeting, slot, care, how)
    return Placement(
        meeting.id,
        slot,
        draw_room(rng, year, meeting, slot, care, how) if meeting.needs_room else None,
        draw_chair(rng, year, meeting, sittings, care, how) if meeting.chairs else None,
        draw_caseworker(rng, year, meeting, slot, care, how) if meeting.caseworkers else None,
        sittings,
    )


def draw_sittings(rng, year, meeting, slot, care, how):
    """Somebody or nobody on each seat; when they may be foreign, also two on one seat."""
    found, there = set(), set()
    loose = how.foreign == "sitters" and not care
    for seat in meeting.seats:
        sitters = year.sitters(meeting, seat)
        if care:
            index = year.grid.index(slot)
            sitters = [one for one in sitters if one.mask >> index & 1 and one.person not in there]
        choices = [(one.person, one.role) for one in sitters]
        if loose and rng.random() < 0.7:
            choices += [(person, role) for person in year.persons for role in ("holder", "deputy")]
        if not choices or not (care and seat.attendance == "required"):
            choices = [(None, None), *choices, *choices]
        people = [rng.choice(choices)]
        others = [choice for choice in choices if choice[0] not in (None, people[0][0])]
        if how.doubles and not care and others and people[0][0] is not None and rng.random() < 0.8:
            people.append(rng.choice(others))
        found |= {Sitting(seat.post, person, role) for person, role in people}
        there |= {person for person, _ in people}
    return tuple(sorted(found, key=str))


def draw_chair(rng, year, meeting, sittings, care, how):
    """Somebody who may chair some day, or nobody; with care somebody present who may."""
    seats = [seat for seat in meeting.seats if seat.post in meeting.chairs]
    ways = [way for seat in seats for way in year.sitters(meeting, seat)]
    may = sorted({way.person for way in ways if way.role == "holder" or meeting.chair_deputy})
    present = [one.person for one in sittings if one.post in meeting.chairs and one.person in may]
    if care and present:
        return rng.choice(present)
    there = [one.person for one in sittings if one.post in meeting.chairs]
    return rng.choice([None, *may, *([*year.persons, *there, *there] if how.foreign == "chairs" else ())])


def draw_caseworker(rng, year, meeting, slot, care, how):
    """A caseworker of some day of the window, or nobody; with care one of that very day."""
    terms = holding_days(year, meeting)
    index = year.grid.index(slot)
    fit = [person for person, mask in terms.items() if mask >> index & 1]
    if care and fit:
        return rng.choice(fit)
    return rng.choice([None, *terms, *(sorted(year.persons) if how.foreign == "caseworkers" else ())])


def draw_room(rng, year, meeting, slot, care, how):
    """A suitable room or none; with care an open one."""
    suitable = [room for kind in room_kinds(year, meeting) for room in kind]
    if care:
        return rng.choice([room for room in suitable if year.rooms[room].is_open(slot.day)] or [None])
    if suitable and rng.random() < 0.9:
        return rng.choice(suitable)
    return rng.choice([None, *(sorted(year.rooms) if how.foreign == "rooms" else ())])


def draw_steps(rng, year, route, held, how):
    """A meeting of each body, or none; a foreign one is dropped or another body's. With care in order."""
    care = rng.random() < 0.6
    if care:
        return draw_passed(rng, year, route, held)
    found = []
    foreign = how.foreign == "steps"
    for body in route.through:
        choices = [meeting.id for meeting in year.select(body) if meeting.id in held]
        if foreign and rng.random() < 0.7:
            choices = [meeting.id for meeting in year.select(body) if meeting.id not in held] or choices
        elif foreign and rng.random() < 0.1:
            choices = [meeting.id for meeting in year.meetings]
        found.append(RouteStep(body, rng.choice([*choices, *choices, None])))
    return tuple(found)


def draw_passed(rng, year, route, held):
    """Held meetings of the bodies, each on or after the day of the one before where there is one."""
    found, last = [], None
    for body in route.through:
        choices = [meeting.id for meeting in year.select(body) if meeting.id in held]
        later = [meeting for meeting in choices if last is None or held[meeting].day >= last]
        meeting = rng.choice(later or choices or [None])
        last = held[meeting].day if meeting is not None else last
        found.append(RouteStep(body, meeting))
    return tuple(found)
