"""Meetings, with as much to them as a rule needs."""

from dataclasses import dataclass
from datetime import timedelta

from calendars.grid import Slot
from calendars.meetings import Meeting, Seat
from calendars.window import Window
from tests.constraints.drawing.calendar import draw_span
from tests.constraints.drawing.places import PLACES
from tests.constraints.years import MARK


@dataclass(frozen=True)
class Wants:
    """What a rule needs of a year; what it has no eye for is left out, to keep cases small.

    Pairs are the fewest and the most. `days` narrows the calendar: a rule about meetings that meet
    needs few days. `apart` is from the first day of a range of a window to its last.
    """

    meetings: tuple[int, int] = (1, 4)
    series: int = 1
    days: int = 99
    apart: tuple[int, int] = (0, 5)
    persons: tuple[int, int] = (3, 8)
    posts: tuple[int, int] = (1, 5)
    seats: tuple[int, int] = (0, 0)
    chairs: tuple[int, int] = (0, 0)
    caseworkers: tuple[int, int] = (0, 0)
    speakers: tuple[int, int] = (0, 0)
    administrators: bool = False
    quorum: bool = False
    busy: bool = False
    rooms: bool = False
    places: bool = False
    hours: bool = False
    closures: bool = False
    urgency: bool = False


def draw_meeting(rng, wants, calendar, posts, name, series):
    """One meeting, which we place in five cases of six."""
    ranges = [draw_span(rng, calendar.clusters, wants.apart) for _ in range(rng.randint(1, 2))]
    window = Window("vinduet", tuple(ranges))
    common = {
        "id": name,
        "title": f"Møde {name.removeprefix(MARK)}",
        "series": series,
        "minutes": rng.choice(choose_lengths(wants, calendar.grid.step)),
        "window": window,
        "hours": draw_hours(rng, calendar) if wants.hours else (0, 1440),
        "place": draw_place(rng, wants),
    }
    if rng.random() < 1 / 6:
        day = rng.choice(window_days(window, calendar.grid))
        return Meeting(kind="given", given=Slot(day, rng.choice(calendar.times)), **common)
    return Meeting(kind="body", **common, **draw_inside(rng, wants, posts))


def draw_inside(rng, wants, posts):
    """Everything about a meeting that the rules have a say in, besides its time."""
    names = sorted(posts)
    seats = draw_seats(rng, names, wants.seats)
    return {
        "seats": seats,
        "chairs": draw_some(rng, [seat.post for seat in seats] or names, wants.chairs),
        "chair_deputy": wants.chairs[1] > 0 and rng.random() < 0.5,
        "quorum": draw_quorum(rng) if wants.quorum else (),
        "speakers": draw_some(rng, names, wants.speakers),
        "caseworkers": draw_some(rng, names, wants.caseworkers),
        "needs_room": wants.rooms and rng.random() < 0.9,
        "capacity": rng.choice((3, 4, 4, 4, 4, 4, 5, 9)) if wants.rooms else 0,
        "optional": rng.random() < 0.5,
        "drop_price": rng.randint(0, 5),
        "administrator": rng.choice([None, *names, *names]) if wants.administrators else None,
        "urgency": rng.randint(0, 3) if wants.urgency else 0,
    }


def choose_lengths(wants, step):
    """Lengths to choose from: long where meetings contend for rooms, touching where they lie at places."""
    if wants.rooms:
        return (120, 180)
    return (step, step, 90, 2 * step) if wants.places else (30, 60, 90, 120, 180)


def draw_place(rng, wants):
    """A place, seldom none; where rooms are wanted, mostly the place that has them."""
    if not (wants.places or wants.rooms):
        return None
    names = sorted(PLACES)
    return rng.choice([None, *names, *names, *([names[0]] * 16 if wants.rooms else names)])


def draw_some(rng, names, count):
    """Different ones, as many as are wanted and there are."""
    return tuple(rng.sample(names, min(len(names), rng.randint(*count))))


def draw_seats(rng, posts, count):
    """Seats of different posts, strengths and groups."""
    groups = ((), ("kommune",), ("bl",), ("kommune", "bl"))
    strengths = ("required", "wanted", "optional")
    return tuple(
        Seat(post, rng.choice(groups), rng.choice(strengths), rng.randint(1, 6), rng.random() < 0.5)
        for post in draw_some(rng, posts, count)
    )


def draw_quorum(rng):
    """A quorum for no, one or two groups."""
    return tuple((group, rng.randint(1, 3)) for group in ("kommune", "bl") if rng.random() < 0.6)


def draw_hours(rng, calendar):
    """Opening hours near the starts that are tried."""
    opens = rng.choice(calendar.times) + rng.choice((-30, 0, 0, 30))
    return max(0, opens), min(1440, opens + rng.choice((60, 120, 240, 480)))


def window_days(window, grid, around=0):
    """The days of the grid that lie in a window, or `around` days from one that does."""
    offsets = range(-around, around + 1)
    days = {day + timedelta(offset) for day in window.days() for offset in offsets}
    return sorted(day for day in days if day in grid)
