"""Complete random plans of a year: half of them made with care, the others at random."""

from dataclasses import dataclass

from hypothesis import strategies as st

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
    named who cannot be meant at all. `foreign` lets a plan name such people, rooms and meetings.
    """

    around: int = 0
    drop_any: bool = False
    foreign: bool = False


@st.composite
def plans(draw, year, times, how=How()):
    """A plan in which every meeting is placed or dropped."""
    care = draw(st.booleans())
    placements, dropped = [], []
    for meeting in year.meetings:
        if meeting.given is not None:
            placements.append(Placement(meeting.id, meeting.given))
        elif (meeting.optional or how.drop_any) and draw(st.sampled_from((True, False, False, False))):
            dropped.append(meeting.id)
        else:
            day = draw(st.sampled_from(window_days(meeting, year.grid, how.around)))
            slot = Slot(day, draw(st.sampled_from(times)))
            placements.append(draw(placed(year, meeting, slot, care, how)))
    held = {placement.meeting for placement in placements}
    routes = [(rule.name, draw(steps(year, rule, held, how))) for rule in year.rules if rule.type == "route"]
    return Plan.of(placements, dropped, routes)


@st.composite
def placed(draw, year, meeting, slot, care, how):
    """The meeting at a start, with people and a room."""
    sittings = draw(seated(year, meeting, slot, care, how))
    return Placement(
        meeting.id,
        slot,
        draw(in_room(year, meeting, slot, care, how)) if meeting.needs_room else None,
        draw(chaired(year, meeting, sittings, care, how)) if meeting.chairs else None,
        draw(worked(year, meeting, slot, care, how)) if meeting.caseworkers else None,
        sittings,
    )


@st.composite
def seated(draw, year, meeting, slot, care, how):
    """Somebody or nobody on each seat; with `foreign` anybody at all, or two on one seat."""
    found, there = [], set()
    for seat in meeting.seats:
        sitters = year.sitters(meeting, seat)
        if care:
            index = year.grid.index(slot)
            sitters = [one for one in sitters if one.mask >> index & 1 and one.person not in there]
        choices = [(one.person, one.role) for one in sitters]
        if how.foreign and not care:
            choices += [(person, role) for person in year.persons for role in ("holder", "deputy")]
        if not (care and seat.attendance == "required" and choices):
            choices = [(None, None), *choices, *choices]
        count = draw(st.sampled_from((1, 1, 2))) if how.foreign and not care else 1
        for person, role in draw(st.lists(st.sampled_from(choices), min_size=count, max_size=count)):
            found.append(Sitting(seat.post, person, role))
            there.add(person)
    return tuple(sorted(set(found), key=str))


@st.composite
def chaired(draw, year, meeting, sittings, care, how):
    """Somebody who may chair some day, or nobody; with care somebody present."""
    may = [sitting.person for sitting in sittings if sitting.post in meeting.chairs and sitting.person]
    if not care or not may:
        seats = [seat for seat in meeting.seats if seat.post in meeting.chairs]
        ways = [way for seat in seats for way in year.sitters(meeting, seat)]
        may = [way.person for way in ways if way.role == "holder" or meeting.chair_deputy]
        may += sorted(year.persons) if how.foreign else []
        may.insert(0, None)
    entitled = may if how.foreign else [one for one in may if one is None or _entitled(year, meeting, one)]
    return draw(st.sampled_from(entitled or [None]))


def _entitled(year, meeting, person):
    return any(
        way.person == person and (way.role == "holder" or meeting.chair_deputy)
        for seat in meeting.seats
        if seat.post in meeting.chairs
        for way in year.sitters(meeting, seat)
    )


@st.composite
def worked(draw, year, meeting, slot, care, how):
    """A caseworker of some day of the window, or nobody; with care one of that very day."""
    terms = holding_days(year, meeting)
    index = year.grid.index(slot)
    fit = [person for person, mask in terms.items() if mask >> index & 1]
    if care and fit:
        return draw(st.sampled_from(fit))
    return draw(st.sampled_from([None, *terms, *(sorted(year.persons) if how.foreign else ())]))


@st.composite
def in_room(draw, year, meeting, slot, care, how):
    """A suitable room or none; with care an open one, with `foreign` any room."""
    suitable = [room for kind in room_kinds(year, meeting) for room in kind]
    if care:
        opened = [room for room in suitable if year.rooms[room].is_open(slot.day)]
        return draw(st.sampled_from(opened or [None]))
    return draw(st.sampled_from([None, *suitable, *(sorted(year.rooms) if how.foreign else ())]))


@st.composite
def steps(draw, year, route, held, how):
    """A meeting of each body, or none; with `foreign` also one dropped or of another body."""
    found = []
    for body in route.through:
        choices = [meeting.id for meeting in year.select(body) if how.foreign or meeting.id in held]
        if how.foreign and draw(st.sampled_from((True, False, False, False, False))):
            choices = [meeting.id for meeting in year.meetings]
        found.append(RouteStep(body, draw(st.sampled_from([*choices, None]))))
    return tuple(found)
