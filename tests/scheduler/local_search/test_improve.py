"""Improved plans are never worse, always verified, and the same again for the same seed."""

from dataclasses import replace

import pytest

from constraints.attendance import AttendanceRule
from constraints.held import HeldRule
from constraints.keep import Keep
from constraints.no_double_booking import NoDoubleBooking
from constraints.opening_hours import OpeningHours
from constraints.rule import TIERS
from constraints.urgency import Urgency
from constraints.verify import verify
from constraints.window import InWindow
from scheduler.candidates import find_candidates
from scheduler.construct import construct
from scheduler.local_search.effort import Effort
from scheduler.local_search.improve import improve
from scheduler.narrowing import narrow
from tests.constraints.years import meeting, placed, plan, post, seat, slot, year
from tests.example_year import example_year

KEPT = (InWindow(), OpeningHours(), NoDoubleBooking())


def costs(of, found):
    """The cost per tier of a plan that keeps every rule, the first tier first."""
    verdict = verify(of, found)
    assert verdict.holds
    return [verdict.cost[tier] for tier in TIERS]


def constructed(of):
    """The candidates of a year, and a first plan."""
    candidates = narrow(of, find_candidates(of))
    return candidates, construct(of, candidates, seed=1)


@pytest.fixture(scope="module")
def copenhagen():
    of = example_year("koebenhavn-2027")
    return of, *constructed(of)


def test_the_example_is_improved(copenhagen):
    of, candidates, first = copenhagen
    told = []
    found = improve(of, candidates, first, 1, Effort(4000), told.append)
    before, after = costs(of, first), costs(of, found)
    assert after[1] < before[1] - 10
    assert after[2] < before[2] - 20
    costly = [costs(of, plan) for plan in told]
    assert len(told) > 1
    assert costly == sorted(costly, reverse=True)
    assert before > costly[0]
    assert costly[-1] >= after


def test_equal_seeds_give_equal_plans_and_others_do_not(copenhagen):
    of, candidates, first = copenhagen
    one, same, other = (improve(of, candidates, first, seed, Effort(600)) for seed in (1, 1, 2))
    assert one == same != other


def test_a_search_that_is_stopped_gives_what_it_has(copenhagen):
    of, candidates, first = copenhagen
    asked = []

    def stopped():
        asked.append(True)
        return len(asked) > 3

    found = improve(of, candidates, first, 1, Effort(10**9), stopped=stopped)
    assert len(asked) == 4
    assert costs(of, found) <= costs(of, first)


def test_no_effort_is_no_worse(copenhagen):
    of, candidates, first = copenhagen
    for effort in (Effort(0), Effort(10**9, seconds=0.0)):
        assert costs(of, improve(of, candidates, first, 1, effort)) <= costs(of, first)


@pytest.mark.parametrize("name", ["lille-kommune", "koebenhavn-2027-uden-borgmesterforum"])
def test_other_examples_are_no_worse_and_hold(name):
    of = example_year(name)
    candidates, first = constructed(of)
    assert costs(of, improve(of, candidates, first, 1, Effort(1000))) <= costs(of, first)


def test_a_dropped_meeting_is_held_when_that_pays():
    of = year(
        meeting("¤a", optional=True, drop_price=3),
        rules=(HeldRule(), Urgency(meetings=("¤a",))),
        dates="2027-03-01 2027-03-02",
    )
    found = improve(of, find_candidates(of), plan(dropped=("¤a",)), 1, Effort(200))
    assert costs(of, found) == [0, 0, 0, 0]
    assert found.dropped == ()


def test_a_published_meeting_moves_only_for_what_weighs_more():
    published = slot("2027-03-08 9:00")
    keep = Keep(meeting="¤a", day=published.day, minute=published.minute, tier=1)
    urgent = meeting("¤a", urgency=5)
    of = year(urgent, rules=(keep, Urgency()))
    start = plan(placed("¤a", "2027-03-08 9:00"))
    assert improve(of, find_candidates(of), start, 1, Effort(500)) == start
    free = replace(of, rules=(Urgency(),))
    assert costs(free, improve(free, find_candidates(free), start, 1, Effort(500))) == [0, 0, 0, 0]


def test_an_empty_seat_is_taken_once_the_meeting_in_the_way_has_moved():
    seats = (seat("¤formand", weight=5),)
    of = year(
        meeting("¤a", "2027-03-01", seats=seats, hours=(540, 600)),
        meeting("¤b", "2027-03-01", seats=(seat("¤formand", attendance="required"),), hours=(540, 720)),
        posts=(post("¤formand", "¤p"),),
        rules=(AttendanceRule(), *KEPT),
    )
    start = plan(placed("¤a", "2027-03-01 9:00"), placed("¤b", "2027-03-01 9:00", {"¤formand": "¤p"}))
    assert costs(of, start)[1] == 5
    assert costs(of, improve(of, find_candidates(of), start, 1, Effort(300)))[1] == 0


def test_a_year_whose_meetings_have_one_start_each_stays_as_it_is():
    of = year(
        meeting("¤a", "2027-03-01", hours=(540, 600)),
        meeting("¤b", "2027-03-02", hours=(540, 600)),
        rules=(*KEPT, Urgency()),
    )
    start = plan(placed("¤a", "2027-03-01 9:00"), placed("¤b", "2027-03-02 9:00"))
    candidates = find_candidates(of)
    assert [mask.bit_count() for mask in candidates.masks.values()] == [1, 1]
    assert improve(of, candidates, start, 1, Effort(300)) == start


def test_a_year_without_meetings_of_ours_stays_as_it_is():
    of = year(meeting("¤a", given=slot("2027-03-01 9:00"), kind="given"))
    start = plan(placed("¤a", "2027-03-01 9:00"))
    assert improve(of, find_candidates(of), start, 1, Effort(100)) == start
