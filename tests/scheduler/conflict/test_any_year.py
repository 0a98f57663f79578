"""Random tiny years, judged by trying every way of placing their meetings."""

from collections.abc import Collection
from itertools import product
from random import Random

import pytest

from calendars.days import DayUse
from calendars.grid import Slot
from calendars.meetings import Meeting
from constraints.gap import Gap
from constraints.precedence import Precedence
from constraints.year import Year
from scheduler.clock import Clock
from scheduler.conflict.demand import Demand
from scheduler.conflict.independent import explain
from tests.constraints.years import busy, day, post, room, seat
from tests.depth import examples
from tests.scheduler.conflict.clashing import meeting, open_year

DAYS = tuple(f"2027-03-0{number}" for number in range(1, 5))
HALF = 240


def tiny(rng: Random) -> Year:
    """Two or three meetings of half a day, on four days, with two people, one room and some rules."""
    names = ["¤a", "¤b", "¤c"][: rng.randint(2, 3)]
    made = []
    for name in names:
        first, last = sorted((rng.randrange(4), rng.randrange(4)))
        seats = (seat(rng.choice(("¤x", "¤y")), attendance="required"),) if rng.random() < 0.7 else ()
        place = {"place": "¤hus", "needs_room": True} if rng.random() < 0.5 else {}
        made.append(meeting(name, f"{DAYS[first]} {DAYS[last]}", minutes=HALF, seats=seats, **place))
    pairs = [(one, other) for one in names for other in names if one != other]
    rules = [
        Precedence(id=f"r{number}", first=one, then=other, gap=Gap(least=rng.randint(1, 2)))
        for number, (one, other) in enumerate(rng.sample(pairs, rng.randint(0, min(3, len(pairs)))))
    ]
    engaged = {
        person: busy(*(f"{one} {hours}" for one in DAYS for hours in HALVES if rng.random() < 0.6))
        for person in ("¤p", "¤q")
    }
    shut = rng.choice(DAYS)
    uses = (DayUse(day(shut), day(shut), "Lukket", "closed"),) if rng.random() < 0.5 else ()
    return open_year(
        *made,
        rules=tuple(rules),
        posts=(post("¤x", "¤p"), post("¤y", "¤q")),
        rooms=(room("¤sal", "¤hus", 9),),
        engaged=engaged,
        uses=uses,
        dates=f"{DAYS[0]} {DAYS[-1]}",
        step=HALF,
    )


HALVES = ("8:00 12:00", "12:00 16:00")


def can_be_met(year: Year, kept: Collection[Demand]) -> bool:
    """Tries every start of every meeting, or none where it need not be held."""
    names = {demand.name for demand in kept}
    starts = [
        [slot for slot in all_slots(year) if allowed(year, one, slot, names)]
        + ([] if f"held: {one.id}" in names else [None])
        for one in year.meetings
    ]
    return any(
        together(year, dict(zip(year.meetings, chosen, strict=True)), names) for chosen in product(*starts)
    )


def all_slots(year: Year) -> list[Slot]:
    return [Slot(one, minute) for one in year.grid.days() for minute in range(0, 1440, HALF)]


def allowed(year: Year, one: Meeting, slot: Slot, names: set[str]) -> bool:
    """What concerns one meeting alone."""
    if f"window: {one.id}" in names and slot.day not in one.window:
        return False
    if f"hours: {one.id}" in names and not 480 <= slot.minute <= 720:
        return False
    if any(f"closed: {use.name}, {use.first}" in names and slot.day in use for use in year.days.uses):
        return False
    return all(
        f"busy: {person}" not in names or year.busy[person].is_free(slot.day, slot.minute, HALF)
        for person in sitting(year, one, names)
    )


def sitting(year: Year, one: Meeting, names: set[str]) -> set[str]:
    """Who must be there."""
    posts = [held.post for held in one.seats if f"required: {held.post}, {one.id}" in names]
    return {str(year.posts[name].holder(day(DAYS[0]))) for name in posts}


def together(year: Year, placed: dict[Meeting, Slot | None], names: set[str]) -> bool:
    """What concerns two meetings."""
    held = {one: slot for one, slot in placed.items() if slot is not None}
    for one, other in product(held, held):
        if one.id < other.id and held[one] == held[other]:
            both = sitting(year, one, names) & sitting(year, other, names)
            if any(f"no_double_booking: {person}" in names for person in both):
                return False
            if one.needs_room and other.needs_room and "rooms: ¤hus" in names:
                return False
    by_id = {one.id: slot for one, slot in held.items()}
    for rule in year.rules:
        if isinstance(rule, Precedence) and f"precedence: {rule.id}, {rule.first}, {rule.then}" in names:
            first, then = by_id.get(rule.first), by_id.get(rule.then)
            if first and then and (then.day - first.day).days < rule.gap.least:
                return False
    return True


@pytest.mark.parametrize("seed", range(examples(30)))
def test_a_conflict_cannot_be_met_and_without_any_one_demand_it_can(seed: int) -> None:
    year = tiny(Random(seed))
    told = explain(year, Clock(60))
    for conflict in told.conflicts:
        assert conflict.proven
        assert not can_be_met(year, conflict.demands)
        for demand in conflict.demands:
            assert can_be_met(year, conflict.demands - {demand}), demand.name
    assert told.outcome == ("possible" if can_be_met(year, Everything(year)) else "impossible")
    meetings = [name for conflict in told.conflicts for name in conflict.meetings]
    assert len(meetings) == len(set(meetings))


class Everything(frozenset[Demand]):
    """Every demand that such a year can have."""

    def __new__(cls, year: Year) -> "Everything":
        found = {Demand("rooms", ("¤hus",))}
        for one in year.meetings:
            found |= {Demand(kind, (one.id,)) for kind in ("held", "window", "hours")}
            found |= {Demand("required", (held.post, one.id)) for held in one.seats}
        for person in ("¤p", "¤q"):
            found |= {Demand("busy", (person,)), Demand("no_double_booking", (person,))}
        found |= {Demand("closed", (use.name, use.first.isoformat())) for use in year.days.uses}
        for rule in year.rules:
            if isinstance(rule, Precedence):
                found.add(Demand("precedence", (rule.id, rule.first, rule.then)))
        return super().__new__(cls, found)
