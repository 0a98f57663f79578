"""What an administrator's meetings cost when they share a day, against every order and every start."""

from itertools import combinations, permutations, product
from random import Random

import pytest

from calendars.grid import Slot
from constraints.max_load import MaxLoad
from constraints.no_double_booking import NoDoubleBooking
from constraints.seats import Seats
from constraints.together import Together
from scheduler.model.day_patterns import patterns, sharings
from tests.constraints.years import day, meeting, post, seat, year

TOGETHER = Together(split_price=3, weight=2, pause=30)
HERE, THERE = "¤her", "¤der"
REQUIRED = (seat("¤kab", attendance="required"),)
KAB = (post("¤kab", "¤berg"), post("¤lund", "¤lund"))


RULES = (Seats(), NoDoubleBooking(), TOGETHER)


def tiny(count=3, rules=RULES, posts=KAB, travel=None, **changes):
    """A year of an administrator's meetings on one day."""
    usual = {"administrator": "¤kab", "seats": REQUIRED, "place": HERE}
    meetings = [meeting(f"¤m{n}", "2027-03-01", **(usual | changes)) for n in range(count)]
    return year(*meetings, posts=posts, rules=rules, travel=travel)


def shared(a_year):
    """The sharings of all the year's meetings."""
    masks = in_hours(a_year)
    return sharings(a_year, masks, frozenset(masks))


def in_hours(a_year):
    """The starts of each meeting's hours on its day."""
    return {
        one.id: sum(
            1 << a_year.grid.index(Slot(day("2027-03-01"), minute))
            for minute in range(one.hours[0], one.hours[1] - one.minutes + 1, a_year.grid.step)
        )
        for one in a_year.meetings
    }


def by_hand(a_year, starts, chosen):
    """The least that the chosen meetings cost, by trying everything; None when they do not fit."""
    costs = []
    for order in permutations(chosen):
        for minutes in product(*(starts[name] for name in order)):
            cost = sum(starts[name][minute] for name, minute in zip(order, minutes, strict=True))
            fits, end, before = True, None, None
            for name, minute in zip(order, minutes, strict=True):
                one = a_year.by_id[name]
                if before is not None:
                    fits &= minute >= end + a_year.travel.between(before.place, one.place)
                    cost += 6 * (minute - end > 30)
                end, before = minute + one.minutes, one
            costs += [cost] if fits else []
    return min(costs, default=None)


@pytest.mark.parametrize("seed", range(60))
def test_every_set_costs_what_its_best_order_does(seed):
    rng = Random(seed)
    meetings = [
        meeting(
            f"¤m{n}",
            "2027-03-01",
            administrator="¤kab",
            seats=REQUIRED,
            minutes=rng.choice((60, 90, 120)),
            place=rng.choice((HERE, THERE)),
        )
        for n in range(4)
    ]
    most = rng.choice(((), (MaxLoad(who="administrators", most=rng.randint(2, 3)),)))
    rules = (Seats(), NoDoubleBooking(), TOGETHER, *most)
    a_year = year(*meetings, posts=KAB, rules=rules, travel={(HERE, THERE): rng.choice((0, 20))})
    starts = {
        one.id: {30 * half: rng.choice((0, 0, 1, 4)) for half in rng.sample(range(16, 28), rng.randint(1, 6))}
        for one in meetings
    }
    (sharing,) = shared(a_year)
    found = patterns(a_year, sharing, starts)
    limit = most[0].most if most else len(meetings)
    for size in range(1, len(meetings) + 1):
        for bits in combinations(range(len(meetings)), size):
            least = by_hand(a_year, starts, [meetings[bit].id for bit in bits]) if size <= limit else None
            assert found.get(sum(1 << bit for bit in bits)) == least


def test_meetings_that_one_person_must_come_to_are_shared():
    a_year = tiny()
    (sharing,) = shared(a_year)
    assert [one.id for one in sharing.meetings] == ["¤m0", "¤m1", "¤m2"]
    assert sharing.most == 3


@pytest.mark.parametrize(
    "a_year",
    [
        pytest.param(tiny(seats=(seat("¤kab", attendance="wanted"),)), id="who may stay away"),
        pytest.param(tiny(seats=()), id="who has no seat"),
        pytest.param(tiny(posts=(post("¤kab", "¤berg", deputy="¤lund"), KAB[1])), id="who may send a deputy"),
        pytest.param(tiny(rules=(Seats(), TOGETHER)), id="where people may be in two places"),
        pytest.param(tiny(rules=(NoDoubleBooking(), TOGETHER)), id="where seats may stay empty"),
        pytest.param(tiny(minutes=30), id="meetings as short as a pause, of which one joins two"),
        pytest.param(tiny(hours=(0, 24 * 60)), id="pauses across midnight"),
        pytest.param(tiny(rules=(Seats(), NoDoubleBooking(), Together(tier=None))), id="a demand"),
    ],
)
def test_nothing_is_said_of(a_year):
    assert shared(a_year) == []


def test_a_part_shares_only_what_is_all_its_own():
    a_year = tiny()
    assert sharings(a_year, in_hours(a_year), frozenset({"¤m0", "¤m1"})) == []


def test_a_meeting_is_shared_by_one_rule_only():
    a_year = tiny(rules=(Seats(), NoDoubleBooking(), TOGETHER, Together(id="igen")))
    assert [sharing.rule for sharing in shared(a_year)] == [TOGETHER]


def test_too_many_ways_are_not_counted():
    a_year = tiny(count=12)
    (sharing,) = shared(a_year)
    starts = {one.id: dict.fromkeys(range(480, 1080, 5), 0) for one in sharing.meetings}
    assert patterns(a_year, sharing, starts) is None
