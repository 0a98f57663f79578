"""One hand-made programme that has everything once: what feeds, lists and the wheel are tried on.

In it a post changes hands on 1 August, a person holds posts in two bodies, somebody is wanted at two
meetings at the same time, a "ca." meeting is dropped, an organisation has no administrator, and a deadline
falls on 24 December.
"""

from dataclasses import replace
from datetime import date

from calendars.agenda import RouteItem
from calendars.days import Days, DayUse
from calendars.grid import Slot
from calendars.meetings import Meeting, Seat, Series
from calendars.organisations import Division, Organisation
from calendars.people import Holding, Person, Post
from calendars.places import Place, Room
from calendars.plan import Placement, Plan, RouteStep, Sitting
from calendars.programme import Programme
from calendars.window import parse_window

FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)
ALWAYS = (date(2000, 1, 1), date(2099, 12, 31))


def post(name: str, title: str, organisation: str, *holders: str, deputy: str | None = None) -> Post:
    """A post; a holder is "Centerchef" for all time or "Kontorchef A 2027-01-01 2027-07-31"."""
    holdings = []
    for holder in holders:
        *words, first, last = holder.split() if holder[-1].isdigit() else (*holder.split(), "", "")
        days = (date.fromisoformat(first), date.fromisoformat(last)) if first else ALWAYS
        holdings.append(Holding(" ".join(words), *days))
    return Post(name, title, organisation, tuple(holdings), deputy)


POSTS = (
    post("chef-tmf", "Centerchef, Bydesign", "tmf", "Centerchef"),
    post(
        "chef-sof", "Kontorchef, Socialforvaltningen", "sof",
        "Kontorchef før 2027-01-01 2027-07-31", "Kontorchef efter 2027-08-01 2099-12-31", deputy="vice-sof",
    ),
    post("vice-sof", "Vicekontorchef, Socialforvaltningen", "sof", "Vicekontorchef"),
    post("direktoer-sof", "Direktør, Socialforvaltningen", "sof", "Direktør SOF"),
    post("bl-1", "Repræsentant, BL", "bl", "Forperson Nord"),
    post("forperson-nord", "Forperson, Nordbo", "nord", "Forperson Nord"),
    post("forperson-syd", "Forperson, Sydbo", "syd", "Forperson Syd"),
    post("admin-kab", "Kundechef, KAB", "kab", "Kundechef"),
    post("tilsyn", "Tilsynsmedarbejder", "tmf", "Sagsbehandler"),
    post("lokal", "Skoleleder, Nordbyen", "lokal part", "Skoleleder"),
)  # fmt: skip
SERIES = (
    Series("styregruppe", "Den Tværkommunale Styregruppe", "body", 2, "TMF", color="#1f4e79"),
    Series("samarbejdsforum", "Samarbejdsforum", "body", 2, "TMF", visibility="public"),
    Series("nordbyen", "Områdedialog Nordbyen", "area", 3),
    Series("styringsdialog", "Styringsdialog", "dialogue", 3),
    Series("br", "Borgerrepræsentationen", "given", visibility="public"),
)


def meeting(name: str, series: str, window: str, minutes: int, **facts: object) -> Meeting:
    """A meeting in office hours."""
    one = next(found for found in SERIES if found.id == series)
    usual: dict[str, object] = {"title": f"{one.name} ({window})", "hours": (510, 960), "place": "raadhuset"}
    parsed = parse_window(window, 2027)
    return Meeting(name, series=series, kind=one.kind, minutes=minutes, window=parsed, **(usual | facts))  # type: ignore[arg-type]


def seats(group: str, *posts: str, attendance: str = "wanted") -> tuple[Seat, ...]:
    """Seats of one group."""
    return tuple(Seat(one, (group,), attendance) for one in posts)  # type: ignore[arg-type]


STEERING = {"seats": seats("forvaltninger", "chef-tmf", "chef-sof"), "chairs": ("chef-tmf",)}
FORUM = {
    "seats": (*seats("kommune", "chef-tmf", "chef-sof"), *seats("bl", "bl-1")),
    "chairs": ("chef-tmf",),
    "needs_room": True,
}
MEETINGS = (
    meeting("sg-jan", "styregruppe", "ultimo januar", 120, optional=True, drop_price=20, **STEERING),
    meeting("sg-feb", "styregruppe", "ultimo februar", 120, optional=True, drop_price=20, **STEERING),
    meeting(
        "sg-dec", "styregruppe", "ultimo december", 120,
        deadlines=(("dagsorden", -4), ("referat", 5)), **STEERING,
    ),
    meeting(
        "sf-sep", "samarbejdsforum", "medio september", 150,
        **FORUM | {"seats": (*FORUM["seats"], Seat("direktoer-sof", (), "wanted"))},  # type: ignore[misc]
        title="Samarbejdsforum: Udlejning", speakers=("direktoer-sof",), themes=("udlejning",),
        deadlines=(("dagsorden", -5),),
    ),
    meeting("sf-nov", "samarbejdsforum", "medio november", 150, items=("Temaer for næste år",), **FORUM),
    meeting(
        "nordbyen", "nordbyen", "januar", 90, title="Områdedialog Nordbyen",
        seats=seats("parter", "chef-sof", "lokal"), place="skolen",
    ),
    meeting(
        "dialog-nord", "styringsdialog", "september-december", 90, title="Styringsdialog med Nordbo",
        seats=seats("", "forperson-nord", "admin-kab", attendance="required"), caseworkers=("tilsyn",),
        organisation="nord", administrator="admin-kab", deadlines=(("indkaldelse af punkter", -20),),
        items=("Tilslutning til hovedaftalen", "Udvidet tilsyn: Nordvang", "Udvidet tilsyn: Åhusene"),
    ),
    meeting(
        "dialog-syd", "styringsdialog", "september-december", 60, title="Styringsdialog med Sydbo",
        seats=seats("", "forperson-syd", attendance="required"), caseworkers=("tilsyn",), organisation="syd",
        items=("Tilslutning til hovedaftalen",),
    ),
    meeting(
        "br-2027-12-09", "br", "2027-12-09", 240, title="Borgerrepræsentationen", hours=(1050, 1320),
        given=Slot(date(2027, 12, 9), 1050), seats=seats("", "chef-tmf"), place=None,
    ),
    meeting(
        "br-2027-03-18", "br", "2027-03-18", 240, title="Borgerrepræsentationen", hours=(1050, 1320),
        given=Slot(date(2027, 3, 18), 1050), seats=seats("", "chef-tmf"), place=None,
    ),
)  # fmt: skip
ROUTES = (
    RouteItem("evaluering", "Evaluering af styringsdialogen 2026", publish=True),
    RouteItem("hovedaftale", "Hovedaftale med BL", publish=True, visibility="public"),
    RouteItem("afrapportering", "Afrapportering 2027"),
)


def placed(name: str, start: str, *sat: str, **people: str | None) -> Placement:
    """A placement; who sat is "post", "post > person" by a deputy, or "post > " by nobody."""
    day, clock = start.split()
    hour, minute = clock.split(":")
    slot = Slot(date.fromisoformat(day), int(hour) * 60 + int(minute))
    held = {one.id: one for one in POSTS}
    sittings = []
    for one in sat:
        on, mark, deputy = one.partition(" > ")
        person = deputy or None if mark else held[on].holder(slot.day)
        role = None if person is None else "deputy" if mark else "holder"
        sittings.append(Sitting(on, person, role))
    return Placement(name, slot, sittings=tuple(sorted(sittings)), **people)


PLACEMENTS = (
    placed("sg-jan", "2027-01-26 9:00", "chef-tmf", "chef-sof > Vicekontorchef", chair="Centerchef"),
    placed("sg-dec", "2027-12-30 9:00", "chef-tmf", "chef-sof", chair="Centerchef"),
    placed(
        "sf-sep", "2027-09-14 13:00", "chef-tmf", "chef-sof", "bl-1", "direktoer-sof",
        chair="Centerchef", room="sal-a",
    ),
    placed("sf-nov", "2027-11-16 13:00", "chef-tmf", "chef-sof > ", "bl-1", chair="Centerchef", room="sal-a"),
    placed("nordbyen", "2027-01-26 10:00", "chef-sof", "lokal"),
    placed("dialog-nord", "2027-09-09 9:00", "forperson-nord", "admin-kab", caseworker="Sagsbehandler"),
    placed("dialog-syd", "2027-10-05 9:00", "forperson-syd", caseworker="Sagsbehandler"),
    placed("br-2027-12-09", "2027-12-09 17:30"),
    placed("br-2027-03-18", "2027-03-18 17:30"),
)  # fmt: skip
STEPS = (
    ("evaluering", (RouteStep("styregruppe", "sg-jan"), RouteStep("samarbejdsforum", "sf-sep"))),
    ("hovedaftale", (RouteStep("samarbejdsforum", "sf-nov"), RouteStep("br", "br-2027-12-09"))),
    ("afrapportering", (RouteStep("styregruppe", "sg-dec"), RouteStep("samarbejdsforum", None))),
)
PLAN = Plan.of(PLACEMENTS, ("sg-feb",), STEPS)
DAYS = Days("DK", FIRST, LAST, (DayUse(date(2027, 12, 24), date(2027, 12, 24), "Juleaftensdag", "closed"),))


def programme() -> Programme:
    """The programme."""
    people = {holding.person for one in POSTS for holding in one.holdings}
    return Programme(
        title="Årshjul 2027",
        year=2027,
        installation="kbh",
        language="da",
        zone="Europe/Copenhagen",
        days=DAYS,
        persons={name: Person(name, name) for name in sorted(people)},
        posts={one.id: one for one in POSTS},
        series={one.id: one for one in SERIES},
        meetings={one.id: one for one in MEETINGS},
        plan=PLAN,
        routes=ROUTES,
        places={"raadhuset": Place("raadhuset", "Rådhuset"), "skolen": Place("skolen", "Nordbyens Skole")},
        rooms={"sal-a": Room("sal-a", "Sal A", "raadhuset", 20)},
        organisations={
            "nord": Organisation("nord", "Nordbo", 2900, "admin-kab", "forperson-nord"),
            "syd": Organisation("syd", "Sydbo", None, None, "forperson-syd"),
        },
        divisions=(
            Division("n-1", "nord", "Nordvang", picked=True),
            Division("n-2", "nord", "Åhusene", picked=True),
            Division("n-3", "nord", "Tågehuset"),
        ),
        contact="mailto:aarshjul@example.dk",
    )


def moved(name: str, start: str) -> Programme:
    """The programme with one meeting at another time, everybody as before."""
    there = {one.meeting: one for one in PLACEMENTS}
    there[name] = replace(there[name], slot=placed(name, start).slot)
    return replace(programme(), plan=Plan.of(there.values(), PLAN.dropped, PLAN.routes))


def without(name: str) -> Programme:
    """The programme with one meeting dropped, and every route past it."""
    steps = tuple(
        (route, tuple(RouteStep(s.body, None if s.meeting == name else s.meeting) for s in taken))
        for route, taken in STEPS
    )
    kept = [one for one in PLACEMENTS if one.meeting != name]
    return replace(programme(), plan=Plan.of(kept, (*PLAN.dropped, name), steps))
