"""Tiny years under many rules at once: few meetings, few starts, few people, and everything that matters."""

from dataclasses import replace
from datetime import timedelta

from calendars.meetings import Series
from calendars.window import Window
from constraints.attendance import AttendanceRule
from constraints.availability import Availability
from constraints.carried_over import CarriedOver
from constraints.caseworker import Caseworker
from constraints.chair import Chair
from constraints.closed_days import ClosedDays
from constraints.held import HeldRule
from constraints.no_double_booking import NoDoubleBooking
from constraints.opening_hours import OpeningHours
from constraints.priced_days import PricedDays
from constraints.quorum import Quorum
from constraints.representation import Representation
from constraints.rooms import Rooms
from constraints.route import Route
from constraints.seats import Seats
from constraints.window import InWindow
from scheduler.candidates import find_candidates
from tests.constraints.drawing.meetings import Wants
from tests.constraints.drawing.years import draw_year
from tests.constraints.strategies.index import CASES

WANTS = Wants(
    meetings=(2, 4),
    series=2,
    days=7,
    apart=(1, 3),
    persons=(2, 5),
    posts=(1, 4),
    seats=(0, 2),
    chairs=(0, 2),
    caseworkers=(0, 2),
    administrators=True,
    quorum=True,
    busy=True,
    rooms=True,
    places=True,
    closures=True,
    urgency=True,
)
MORE = (
    "caseworker_load",
    "chair_turns",
    "keep",
    "max_load",
    "precedence",
    "preferred_time",
    "prepared_by",
    "reports_to",
    "route",
    "series_count",
    "spacing",
    "together",
    "urgency",
)
"""The rules that a year may have or not have; the others every year has."""


def draw_tiny_year(rng, asked=()):
    """A year; `asked` names kinds of rules that it has in any case.

    Years in which a meeting has no start left have little to teach: nine in ten are drawn again.
    """
    while True:
        year = draw_any_year(rng, asked)
        if not find_candidates(year).empty() or rng.random() < 0.1:
            return year


def draw_any_year(rng, asked):
    """A year, however hopeless."""
    year, times = draw_year(rng, WANTS)
    kinds = {name: rng.choice(("body", "dialogue")) for name in year.series}
    series = {
        name: Series(name, one.name, kinds[name], seated=one.seated if rng.random() < 0.1 else None)
        for name, one in year.series.items()
    }
    if rng.random() < 0.6:
        year = replace(year, days=replace(year.days, uses=()))
    if rng.random() < 0.3:
        # Everybody gets in everybody's way.
        times = times[:1]
        year = replace(year, rooms=dict(list(year.rooms.items())[:1]))
    meetings = tuple(draw_tame(rng, year, one, kinds[one.series], times) for one in year.meetings)
    year = replace(year, series=series, meetings=meetings)
    more = {*asked, *rng.sample(MORE, rng.randint(2, 6))}
    return replace(year, rules=(*standing(year), *drawn_rules(rng, year, sorted(more))))


def draw_tame(rng, year, meeting, kind, times):
    """The meeting with one or two starts a day, and seldom with demands that nobody can meet."""
    spare = rng.choice((0, 0, year.grid.step))
    opens = rng.choice(times)
    hours = (opens, opens + meeting.minutes + spare)
    if meeting.given is not None:
        return replace(meeting, hours=hours)
    tame = replace(meeting, kind=kind, hours=hours, window=draw_window(rng, year, meeting, len(times)))
    if year.rooms and rng.random() < 0.5:
        room = year.rooms[rng.choice(sorted(year.rooms))]
        capacity = min(room.capacity, meeting.capacity)
        tame = replace(tame, place=room.place, needs_room=True, capacity=capacity)
    if rng.random() < 0.1:
        return tame
    seated = [seat.post for seat in meeting.seats]
    quorum = tuple(
        (group, min(least, sum(1 for seat in meeting.seats if group in seat.groups)))
        for group, least in meeting.quorum
    )
    return replace(
        tame,
        quorum=quorum,
        chairs=meeting.chairs if seated else (),
        speakers=tuple(seated[:1]) if rng.random() < 0.2 else (),
        needs_room=tame.needs_room and any(fits(room, tame) for room in year.rooms.values()),
    )


def draw_window(rng, year, meeting, reach):
    """Mostly a few days, the first open; otherwise the meeting's own, which may have no open day."""
    days = [day for day in year.grid.days() if year.days.is_open(day)]
    if rng.random() < 0.15 or not days:
        return meeting.window
    first = rng.choice(days[:reach] if rng.random() < 0.8 else days[-reach:])
    return Window("vinduet", ((first, first + timedelta(rng.randint(0, reach - 1))),))


def fits(room, meeting):
    """True when the meeting may be in the room, on some days at least."""
    return room.place == meeting.place and room.capacity >= meeting.capacity


def standing(year):
    """The rules of every year."""
    yield from (InWindow(), ClosedDays(), OpeningHours(start_every=year.grid.step), Availability(), Seats())
    yield from (AttendanceRule(), Quorum(), Chair(), Representation(), Caseworker(), HeldRule())
    yield from (NoDoubleBooking(), Rooms(), PricedDays(tier=3))


def drawn_rules(rng, year, kinds):
    """A rule of each kind; most of those that must hold cost instead, or few years could be planned."""
    for kind in kinds:
        rule = CASES[kind].rule(rng, year)
        if rule.tier is None and type(rule).model_fields["tier"].annotation is not type(None):
            rule = rule if rng.random() < 0.4 else rule.model_copy(update={"tier": rng.choice((1, 2, 3, 4))})
        yield rule
        if isinstance(rule, Route) and rule.carry_over and rng.random() < 0.7:
            yield CarriedOver(route=rule.name, item=rule.item, through=rule.through)
