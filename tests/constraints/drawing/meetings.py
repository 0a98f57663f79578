"""Meetings, with as much to them as a rule needs."""

from dataclasses import dataclass
from datetime import timedelta

from hypothesis import strategies as st

from calendars.grid import Slot
from calendars.meetings import Meeting, Seat
from calendars.window import Window
from tests.constraints.drawing.calendar import spans
from tests.constraints.drawing.places import PLACES
from tests.constraints.years import MARK


@dataclass(frozen=True)
class Wants:
    """What a rule needs of a year; what it has no eye for is left out, to keep examples small.

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


@st.composite
def meetings(draw, wants, calendar, posts, name, series):
    """One meeting, which we place in five cases of six."""
    window = draw(windows(calendar, wants.apart))
    common = {
        "id": name,
        "title": f"Møde {name.removeprefix(MARK)}",
        "series": series,
        "minutes": draw(st.sampled_from((30, 60, 90, 120, 180))),
        "window": window,
        "hours": draw(hours(calendar)) if wants.hours else (0, 1440),
        "place": draw(st.none() | st.sampled_from(sorted(PLACES))) if wants.places or wants.rooms else None,
    }
    if draw(st.integers(0, 5)) == 5:
        day = draw(st.sampled_from([one for one in window.days() if one in calendar.grid]))
        return Meeting(kind="given", given=Slot(day, draw(st.sampled_from(calendar.times))), **common)
    return Meeting(kind="body", **common, **draw(insides(wants, posts)))


@st.composite
def windows(draw, calendar, apart):
    """One or two ranges of days."""
    ranges = draw(st.lists(spans(calendar.clusters, apart), min_size=1, max_size=2))
    return Window("vinduet", tuple(ranges))


@st.composite
def insides(draw, wants, posts):
    """Everything about a meeting that the rules have a say in, besides its time."""
    seats = draw(seat_lists(posts, wants.seats))
    seated = sorted(seat.post for seat in seats) or sorted(posts)
    return {
        "seats": seats,
        "chairs": draw(named(seated, wants.chairs)),
        "chair_deputy": wants.chairs[1] > 0 and draw(st.booleans()),
        "quorum": draw(quorums()) if wants.quorum else (),
        "speakers": draw(named(sorted(posts), wants.speakers)),
        "caseworkers": draw(named(sorted(posts), wants.caseworkers)),
        "needs_room": wants.rooms and draw(st.sampled_from((True, True, False))),
        "capacity": draw(st.sampled_from((3, 4, 5, 8, 9))) if wants.rooms else 0,
        "optional": draw(st.booleans()),
        "drop_price": draw(st.integers(0, 5)),
        "administrator": draw(st.none() | st.sampled_from(sorted(posts))) if wants.administrators else None,
        "urgency": draw(st.integers(0, 3)) if wants.urgency else 0,
    }


@st.composite
def named(draw, posts, count):
    """Different posts, as many as are wanted and there are."""
    fewest, most = (min(number, len(posts)) for number in count)
    return tuple(draw(st.lists(st.sampled_from(posts or [""]), min_size=fewest, max_size=most, unique=True)))


@st.composite
def seat_lists(draw, posts, count):
    """Seats of different posts, strengths and groups."""
    names = draw(named(sorted(posts), count))
    return tuple(
        Seat(
            name,
            draw(st.sampled_from(((), ("kommune",), ("bl",), ("kommune", "bl")))),
            draw(st.sampled_from(("required", "wanted", "optional"))),
            draw(st.integers(1, 6)),
            draw(st.booleans()),
        )
        for name in names
    )


@st.composite
def quorums(draw):
    """A quorum for no, one or two groups."""
    groups = draw(st.lists(st.sampled_from(("kommune", "bl")), max_size=2, unique=True))
    return tuple((group, draw(st.integers(1, 3))) for group in groups)


@st.composite
def hours(draw, calendar):
    """Opening hours near the starts that are tried."""
    opens = draw(st.sampled_from(calendar.times)) + draw(st.sampled_from((-30, 0, 0, 30)))
    return max(0, opens), min(1440, opens + draw(st.sampled_from((60, 120, 240, 480))))


def window_days(meeting, calendar_grid, around=0):
    """The days of the grid in a meeting's window, and `around` it."""
    days = {day + timedelta(offset) for day in meeting.window.days() for offset in range(-around, around + 1)}
    return sorted(day for day in days if day in calendar_grid)
