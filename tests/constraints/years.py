"""Small years and plans, written by hand.

Every id begins with ¤ and no name does, so that a sentence that shows an id gives itself away.
"""

from dataclasses import replace
from datetime import date

from calendars.busy import Busy, minutes_mask
from calendars.days import Days
from calendars.grid import Grid, Slot
from calendars.meetings import Meeting, Seat, Series
from calendars.people import Holding, Person, Post
from calendars.places import Closure, Place, Room, Travel
from calendars.plan import Placement, Plan, RouteStep, Sitting
from calendars.window import Window
from constraints.reading import Reading
from constraints.year import Year

MARK = "¤"


def day(text):
    """A date as ISO writes it."""
    return date.fromisoformat(text)


def minute(text):
    """Minutes after midnight: "8:30" is 510."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def slot(text):
    """A start: "2027-03-01 9:00"."""
    first, second = text.split()
    return Slot(day(first), minute(second))


def window(first, last=None):
    """The window from a day to a day, both ISO dates."""
    return Window("vinduet", ((day(first), day(last or first)),))


def meeting(name, dates="2027-03-01 2027-03-31", **changes):
    """A meeting of an hour in the series "¤forum", in office hours, without people, unless told otherwise."""
    first, _, last = dates.partition(" ")
    usual = {
        "title": f"Møde {name.removeprefix(MARK).upper()}",
        "series": f"{MARK}forum",
        "kind": "body",
        "minutes": 60,
        "window": window(first, last or first),
        "hours": (minute("8:00"), minute("16:00")),
    }
    return Meeting(id=name, **(usual | changes))


def seat(post, *groups, **changes):
    """A wanted seat of weight 4, unless told otherwise."""
    return Seat(post, groups, **changes)


def post(name, *holders, deputy=None):
    """A post; a holder is "¤person" for all time or "¤person 2027-01-01 2027-03-15"."""
    holdings = []
    for holder in holders:
        person, *days = holder.split()
        first, last = map(day, days) if days else (date(2000, 1, 1), date(2099, 12, 31))
        holdings.append(Holding(person, first, last))
    return Post(name, f"Post {name.removeprefix(MARK).upper()}", "", tuple(holdings), deputy)


def room(name, place, capacity, *closures):
    """A room; a closure is "2027-03-01 2027-03-05"."""
    spans = tuple(Closure(*map(day, closure.split())) for closure in closures)
    return Room(name, f"Lokale {name.removeprefix(MARK).upper()}", place, capacity, spans)


def busy(*spans):
    """Engagements: "2027-03-01 9:00 11:00"."""
    days = {}
    for span in spans:
        on, start, end = span.split()
        days[day(on)] = days.get(day(on), 0) | minutes_mask(minute(start), minute(end))
    return Busy(days)


def year(
    *meetings,
    rules=(),
    posts=(),
    rooms=(),
    series=(),
    engaged=None,
    travel=None,
    uses=(),
    dates="2027-03-01 2027-03-31",
    step=30,
):
    """A year of these meetings; persons, places and series follow from what is named."""
    first, last = map(day, dates.split())
    persons = {holding.person for one in posts for holding in one.holdings} | set(engaged or {})
    places = {one.place for one in meetings if one.place} | {one.place for one in rooms}
    known = {one.id: one for one in series}
    for one in meetings:
        name = f"Forum {one.series.removeprefix(MARK)}"
        known.setdefault(one.series, Series(one.series, name, one.kind))
    return Year(
        title="Lille år",
        year=first.year,
        installation="test",
        language="da",
        zone="Europe/Copenhagen",
        days=Days("DK", first, last, tuple(uses)),
        grid=Grid(first, last, step),
        persons={one: Person(one, f"Person {one.removeprefix(MARK).upper()}") for one in sorted(persons)},
        posts={one.id: one for one in posts},
        series=known,
        meetings=tuple(meetings),
        rules=tuple(rules),
        places={one: Place(one, f"Sted {one.removeprefix(MARK).upper()}") for one in sorted(places)},
        rooms={one.id: one for one in rooms},
        travel=Travel({frozenset(pair): minutes for pair, minutes in (travel or {}).items()}),
        busy=dict(engaged or {}),
    )


def placed(name, start, seats=None, **people):
    """A meeting placed; `seats` maps a post to its sitter, "¤person" or "¤person deputy"."""
    sittings = []
    for held, sitter in (seats or {}).items():
        person, _, role = sitter.partition(" ")
        sittings.append(Sitting(held, person, role or "holder"))
    return Placement(name, slot(start), sittings=tuple(sorted(sittings)), **people)


def plan(*placements, dropped=(), routes=None):
    """A plan; `routes` maps a route to {body: meeting or None}."""
    steps = [
        (route, tuple(RouteStep(body, carrier) for body, carrier in bodies.items()))
        for route, bodies in (routes or {}).items()
    ]
    return Plan.of(placements, dropped, steps)


def breaches(rule, in_year, of_plan, around=None):
    """What a rule finds in a plan, as {key: amount}."""
    reading = Reading(replace(in_year, rules=(rule,)), of_plan)
    return {violation.key: violation.amount for violation in rule.check(reading, around)}
