"""Tiny random years, changed, with every plan of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import product
from random import Random

from calendars.grid import Slot
from calendars.meetings import Meeting
from calendars.plan import Placement, Plan, Sitting
from constraints.attendance import AttendanceRule
from constraints.availability import Availability
from constraints.avoid import Avoid
from constraints.closed_days import ClosedDays
from constraints.gap import Gap
from constraints.held import HeldRule
from constraints.max_load import MaxLoad
from constraints.no_double_booking import NoDoubleBooking
from constraints.opening_hours import OpeningHours
from constraints.precedence import Precedence
from constraints.rooms import Rooms
from constraints.seats import Seats
from constraints.verify import verify
from constraints.window import InWindow
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from tests.constraints.years import busy, day, meeting, post, room, seat, window, year

DAYS = ("2027-03-01", "2027-03-02", "2027-03-03")
HOURS = ("9:00", "10:00")
RULES = (
    InWindow(id="vindue"),
    ClosedDays(id="lukket"),
    OpeningHours(id="tid", start_every=60),
    Availability(id="ledige"),
    Seats(id="saeder"),
    AttendanceRule(id="fremmoede"),
    HeldRule(id="afholdes"),
    NoDoubleBooking(id="dobbelt"),
    Rooms(id="lokaler"),
)


def draw(rng: Random, kind: str) -> tuple[Year, Plan, Year] | None:
    """A year, a plan of it, and the year after a change; None when this draw has no first plan."""
    before = _year(rng)
    candidates = find_candidates(before)
    plan = None if candidates.empty() else construct(before, candidates, 1)
    return None if plan is None else (before, plan, _changed(rng, before, kind))


def _year(rng: Random) -> Year:
    people = ["p1", "p2", "p3"]
    posts = [
        post("a", "p1", deputy="c" if rng.random() < 0.5 else None),
        post("b", "p2", deputy="c" if rng.random() < 0.5 else None),
        post("c", "p3"),
    ]
    meetings = []
    for number in range(1, rng.choice((2, 2, 3)) + 1):
        chosen = rng.sample(["a", "b"], rng.choice((1, 2)))
        seats = tuple(seat(one, attendance=rng.choice(("required", "wanted"))) for one in chosen)
        last = rng.choice(DAYS[1:])
        meetings.append(
            meeting(
                f"m{number}",
                window=window(DAYS[0], last),
                hours=(540, 660),
                seats=seats,
                place="hus",
                needs_room=rng.random() < 0.7,
                capacity=2,
                optional=rng.random() < 0.2,
                drop_price=3,
            )
        )
    rules = [*RULES]
    if rng.random() < 0.3:
        rules.append(Precedence(id="orden", first="m1", then="m2", gap=Gap(least=rng.choice((0, 1)))))
    if rng.random() < 0.3:
        rules.append(MaxLoad(id="dag", unit="day", most=1))
    rooms = [room("r1", "hus", 2), room("r2", "hus", 3)]
    return year(
        *meetings,
        rules=rules,
        posts=posts,
        rooms=rooms,
        engaged={one: busy(*_engagements(rng, 0.15)) for one in people},
        dates="2027-03-01 2027-03-05",
        step=60,
    )


def _engagements(rng: Random, share: float) -> Iterator[str]:
    for on, at in product(DAYS, HOURS):
        if rng.random() < share:
            yield f"{on} {at} {int(at.split(':')[0]) + 1}:00"


def _away(rng: Random, year: Year) -> Year:
    who = rng.choice(("p1", "p2", "p3"))
    away = busy(f"{rng.choice(DAYS)} 0:00 24:00", f"{rng.choice(DAYS[:2])} 0:00 12:00")
    return replace(year, busy={**year.busy, who: year.busy[who].merged(away)})


def _room_closed(rng: Random, year: Year) -> Year:
    first = rng.choice(DAYS)
    closed = room("r1", "hus", 2, f"{first} {rng.choice((first, DAYS[-1]))}")
    return replace(year, rooms={**year.rooms, "r1": closed})


def _longer(rng: Random, year: Year) -> Year:
    return replace(year, meetings=tuple(_grown(one) if one.id == "m1" else one for one in year.meetings))


def _grown(one: Meeting) -> Meeting:
    return replace(one, minutes=120)


def _kept_off(rng: Random, year: Year) -> Year:
    off = date.fromisoformat(rng.choice(DAYS))
    return replace(year, rules=(*year.rules, Avoid(id="ikke-da", meeting="m1", first=off, last=off)))


def _cancelled(rng: Random, year: Year) -> Year:
    rules = tuple(rule for rule in year.rules if rule.name != "orden")
    return replace(year, meetings=year.meetings[1:], rules=rules)


def _added(rng: Random, year: Year) -> Year:
    more = meeting("ny", window=window(DAYS[0], DAYS[1]), hours=(540, 660), seats=(seat(rng.choice("ab")),))
    return replace(year, meetings=(*year.meetings, more))


def _other_holder(rng: Random, year: Year) -> Year:
    return replace(year, posts={**year.posts, "a": post("a", "p3")})


def _other_rule(rng: Random, year: Year) -> Year:
    rules = tuple(rule for rule in year.rules if rule.name != "dag")
    return replace(year, rules=(*rules, MaxLoad(id="dag", unit="day", most=1)))


CHANGES: dict[str, Callable[[Random, Year], Year]] = {
    "somebody is away": _away,
    "a room closes": _room_closed,
    "a meeting gets longer": _longer,
    "a meeting must move": _kept_off,
    "a meeting is cancelled": _cancelled,
    "a meeting is added": _added,
    "a seat changes hands": _other_holder,
    "a rule changes": _other_rule,
}


def _changed(rng: Random, before: Year, kind: str) -> Year:
    """The year after that change, and sometimes another one."""
    changed = CHANGES[kind](rng, before)
    return _away(rng, changed) if rng.random() < 0.4 else changed


def cheapest(
    year: Year, before: Plan, moves: dict[str, int], cancelling: int, taken_in: dict[str, int]
) -> int | None:
    """The least that stability costs in any plan that the verifier accepts; None when there is no plan."""
    starts = [Slot(day(on), 60 * int(at.split(":")[0])) for on, at in product(DAYS, HOURS)]
    ways = [[None, *(slot for slot in starts if slot.day in one.window)] for one in year.planned]
    names = [one.id for one in year.planned]
    old = {name: before.by_meeting[name].slot if name in before.by_meeting else None for name in names}

    def cost(slots: tuple[Slot | None, ...]) -> int:
        total = 0
        for name, slot in zip(names, slots, strict=True):
            if old[name] is None:
                total += taken_in.get(name, 0) if slot else 0  # a new meeting disturbs nobody
            elif slot != old[name]:
                total += moves[name] if slot else cancelling
        return total

    for slots in sorted(product(*ways), key=cost):
        if any(verify(year, plan).holds for plan in _plans(year, names, slots)):
            return cost(slots)
    return None


def _plans(year: Year, names: list[str], slots: tuple[Slot | None, ...]) -> Iterator[Plan]:
    """Every plan with these starts."""
    ways = []
    for name, slot in zip(names, slots, strict=True):
        one = year.by_id[name]
        if slot is not None:
            seated = list(product(*(_sittings(year, name, place.post) for place in one.seats)))
            rooms = ["r1", "r2"] if one.needs_room else [None]
            ways.append(
                [Placement(name, slot, room, sittings=tuple(sorted(s))) for room in rooms for s in seated]
            )
    dropped = [name for name, slot in zip(names, slots, strict=True) if slot is None]
    if all(year.by_id[name].optional for name in dropped):
        yield from (Plan.of(placements, dropped) for placements in product(*ways))


def _sittings(year: Year, name: str, of_post: str) -> list[Sitting]:
    meeting_ = year.by_id[name]
    found = meeting_.seat(of_post)
    assert found is not None
    ways = [Sitting(of_post, sitter.person, sitter.role) for sitter in year.sitters(meeting_, found)]
    return [*ways, Sitting(of_post)]
