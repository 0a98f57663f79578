"""Small years that cannot be planned, each for one reason."""

from dataclasses import replace

from calendars.days import DayUse
from calendars.meetings import Meeting
from calendars.window import Window
from constraints.availability import Availability
from constraints.chair import Chair
from constraints.closed_days import ClosedDays
from constraints.gap import Gap
from constraints.held import HeldRule
from constraints.no_double_booking import NoDoubleBooking
from constraints.opening_hours import OpeningHours
from constraints.precedence import Precedence
from constraints.quorum import Quorum
from constraints.rooms import Rooms
from constraints.seats import Seats
from constraints.window import InWindow
from constraints.year import Year
from tests.constraints import years
from tests.constraints.years import busy, day, post, room, seat, year

STANDING = (
    InWindow(id="vindue"),
    ClosedDays(id="lukkedage"),
    OpeningHours(id="aabningstid"),
    Availability(id="ledige"),
    Seats(id="saeder"),
    Quorum(id="beslutningsdygtighed"),
    Chair(id="formandskab"),
    HeldRule(id="afholdes"),
    NoDoubleBooking(id="dobbeltbooking"),
    Rooms(id="lokaler"),
)
WHOLE_DAYS = tuple(f"2027-03-{number:02} 00:00 24:00" for number in range(1, 32))
TAKEN = busy(*WHOLE_DAYS)
"""Engaged from morning to night through the whole of March."""


def meeting(name: str, dates: str = "2027-03-01 2027-03-31", **changes: object) -> Meeting:
    """A meeting of a body whose window is written in words."""
    words = {"2027-03-01 2027-03-31": "marts", "2027-03-22 2027-03-28": "uge 12"}
    made = years.meeting(name, dates, **changes)
    return replace(made, window=Window(words.get(dates, dates.replace(" ", "/")), made.window.ranges))


def open_year(*meetings: object, rules: tuple[object, ...] = (), **more: object) -> Year:
    """A year with the standing rules and some more."""
    return year(*meetings, rules=(*STANDING, *rules), **more)


def circle() -> Year:
    """Four meetings, each five hverdage before the next, and the last before the first; two more are fine."""
    names = [f"¤{letter}" for letter in "abcd"]
    rules = [
        Precedence(id=f"r{first[1]}", first=first, then=then, gap=Gap(least=5), because=f"Grund {first[1]}")
        for first, then in zip(names, [*names[1:], names[0]], strict=True)
    ]
    fine = (meeting("¤e"), meeting("¤f"))
    rules.append(Precedence(id="re", first="¤e", then="¤f"))
    return open_year(*(meeting(name) for name in names), *fine, rules=tuple(rules))


def absent_chair() -> Year:
    """The chair is engaged through the whole window, and has no deputy."""
    people = (post("¤leder", "¤p1"), post("¤medlem", "¤p2"))
    seats = (seat("¤leder"), seat("¤medlem"))
    chaired = meeting("¤a", "2027-03-01 2027-03-12", seats=seats, chairs=("¤leder",))
    other = meeting("¤b", seats=(seat("¤medlem"),))
    return open_year(
        chaired, other, posts=people, engaged={"¤p1": TAKEN, "¤p2": busy("2027-03-01 8:00 12:00")}
    )


def too_few_rooms() -> Year:
    """Three meetings of four hours on one day, and one room."""
    usual = {"minutes": 240, "place": "¤hus", "needs_room": True, "capacity": 4}
    meetings = [meeting(f"¤{letter}", "2027-03-03", **usual) for letter in "abc"]
    return open_year(*meetings, rooms=(room("¤sal", "¤hus", 10),))


def no_quorum() -> Year:
    """Two of three are always engaged, and two are needed."""
    people = tuple(post(f"¤post{number}", f"¤p{number}") for number in (1, 2, 3))
    seats = tuple(seat(one.id, "¤gruppe") for one in people)
    quorate = meeting("¤a", seats=seats, quorum=(("¤gruppe", 2),))
    return open_year(quorate, posts=people, engaged={"¤p1": TAKEN, "¤p2": TAKEN})


def chair_or_quorum() -> Year:
    """The chair can come after noon and the other member before it, when only a deputy is there."""
    people = (post("¤leder", "¤p1", deputy="¤vice"), post("¤vice", "¤p2"), post("¤medlem", "¤p3"))
    seats = (seat("¤leder", "¤gruppe"), seat("¤medlem", "¤gruppe"))
    quorate = meeting("¤a", "2027-03-01", seats=seats, chairs=("¤leder",), quorum=(("¤gruppe", 2),))
    engaged = {"¤p1": busy("2027-03-01 00:00 12:00"), "¤p3": busy("2027-03-01 12:00 24:00")}
    return open_year(quorate, posts=people, engaged=engaged)


def empty_window() -> Year:
    """A window of a closed week with a public holiday, and the weekend after it."""
    uses = (
        DayUse(day("2027-03-22"), day("2027-03-24"), "Påskeugen", "closed", give_up=40),
        DayUse(day("2027-03-25"), day("2027-03-25"), "Fridag", "closed"),
    )
    return open_year(meeting("¤a", "2027-03-22 2027-03-28"), meeting("¤b"), uses=uses)


def two_clashes() -> Year:
    """An absent chair, and two meetings that must each come before the other."""
    people = (post("¤leder", "¤p1"),)
    chaired = meeting("¤a", "2027-03-01 2027-03-12", seats=(seat("¤leder"),), chairs=("¤leder",))
    rules = (Precedence(id="r1", first="¤b", then="¤c"), Precedence(id="r2", first="¤c", then="¤b"))
    return open_year(chaired, meeting("¤b"), meeting("¤c"), rules=rules, posts=people, engaged={"¤p1": TAKEN})


def sound() -> Year:
    """A year that can be planned."""
    return open_year(meeting("¤a"), meeting("¤b"), rules=(Precedence(id="r", first="¤a", then="¤b"),))


CLASHING = {
    "circle": circle,
    "absent_chair": absent_chair,
    "too_few_rooms": too_few_rooms,
    "no_quorum": no_quorum,
    "chair_or_quorum": chair_or_quorum,
    "empty_window": empty_window,
    "two_clashes": two_clashes,
}
