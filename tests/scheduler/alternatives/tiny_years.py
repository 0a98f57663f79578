"""Random tiny years with everything that can be in a meeting's way, and plans of them."""

from random import Random

from calendars.days import DayUse
from calendars.meetings import Meeting
from constraints.attendance import AttendanceRule
from constraints.availability import Availability
from constraints.chair import Chair
from constraints.chair_turns import ChairTurns
from constraints.closed_days import ClosedDays
from constraints.gap import Gap
from constraints.held import HeldRule
from constraints.max_load import MaxLoad
from constraints.no_double_booking import NoDoubleBooking
from constraints.opening_hours import OpeningHours
from constraints.precedence import Precedence
from constraints.preferred_time import PreferredTime
from constraints.quorum import Quorum
from constraints.rooms import Rooms
from constraints.route import Route
from constraints.rule import Rule
from constraints.seats import Seats
from constraints.spacing import Spacing
from constraints.window import InWindow
from constraints.year import Year
from tests.constraints.years import busy, day, meeting, post, room, seat, year

HALF = 240
DAYS = tuple(f"2027-03-0{number}" for number in range(1, 6))
HALVES = ("8:00 12:00", "12:00 16:00")
POSTS = ("¤u", "¤v", "¤x", "¤y")
STANDING: tuple[Rule, ...] = (
    InWindow(id="vindue"),
    ClosedDays(id="lukkedage"),
    OpeningHours(id="tider", start_every=HALF),
    Availability(id="ledig"),
    Seats(id="saeder"),
    AttendanceRule(id="fremmoede"),
    Quorum(id="beslutningsdygtig"),
    Chair(id="forperson"),
    HeldRule(id="holdes"),
    NoDoubleBooking(id="et-sted"),
    Rooms(id="lokaler"),
)


def tiny(rng: Random) -> Year:
    """Three or four meetings of half a day in a working week, with four people, one room and some rules."""
    names = ("¤a", "¤b", "¤c", "¤d")[: rng.randint(3, 4)]
    engaged = {
        person: busy(*(f"{one} {hours}" for one in DAYS for hours in HALVES if rng.random() < 0.25))
        for person in ("¤p", "¤q", "¤r")
    }
    uses = (DayUse(day(rng.choice(DAYS)), day(DAYS[-1]), "Messe", "priced", 2),)
    shut = day(rng.choice(DAYS))
    if rng.random() < 0.4:
        uses += (DayUse(shut, shut, "Lukket", "closed"),)
    return year(
        *(_meeting(rng, name) for name in names),
        rules=(*STANDING, *_rules(rng, names)),
        posts=(post("¤u", "¤p", deputy="¤v"), post("¤v", "¤q"), post("¤x", "¤r"), post("¤y", "¤s")),
        rooms=(room("¤sal", "¤hus", 9),),
        engaged=engaged,
        uses=uses,
        dates=f"{DAYS[0]} {DAYS[-1]}",
        step=HALF,
    )


def _meeting(rng: Random, name: str) -> Meeting:
    first, last = sorted((rng.randrange(5), rng.randrange(5)))
    strengths = ("required", "wanted", "wanted", "optional")
    seats = tuple(
        seat(held, "¤gruppe", attendance=rng.choice(strengths)) for held in POSTS if rng.random() < 0.6
    )
    facts: dict[str, object] = {"seats": seats, "hours": (480, 960), "minutes": HALF}
    if seats and rng.random() < 0.4:
        facts["quorum"] = (("¤gruppe", min(2, len(seats))),)
    if seats and rng.random() < 0.4:
        facts["chairs"] = (seats[0].post,)
    if rng.random() < 0.5:
        facts |= {"place": "¤hus", "needs_room": True}
    if rng.random() < 0.3:
        facts |= {"optional": True, "drop_price": 6}
    return meeting(name, f"{DAYS[first]} {DAYS[last]}", **facts)


def _rules(rng: Random, names: tuple[str, ...]) -> list[Rule]:
    first, then = rng.sample(names, 2)
    every: list[Rule] = [
        PreferredTime(id="tid", weekdays={5: 2}, hours=(480, 720), nominal=1),
        Precedence(id="orden", first=first, then=then, gap=Gap(least=1)),
        Precedence(id="helst", first=then, then=first, gap=Gap(least=1), tier=3, weight=2),
        MaxLoad(id="dagligt", who="everyone", unit="day", most=1),
        MaxLoad(id="ugentligt", who="meetings", unit="day", most=1, tier=4),
        Spacing(id="rytme", meetings="¤forum", least=1),
        ChairTurns(id="skift", meetings=names),
        Route(id="sag", item="Sagen", through=(first, then), gap=Gap(least=1)),
    ]
    return [rule for rule in every if rng.random() < 0.4]
