"""Likely days are followed once each time that there are more, in the way that fits the year's size."""

import pytest

from calendars.plan import Placement, Plan
from constraints.verify import verify
from scheduler import follow
from scheduler.clock import Clock
from scheduler.construct import construct
from scheduler.improve import Improver
from scheduler.incumbent import Incumbent
from scheduler.progress import silent
from tests.constraints.years import meeting, slot, year
from tests.scheduler.exhaustive.pieces import PLENTY, pieces

DAYS = "2027-03-01 2027-03-31"
YEAR = year(*(meeting(name, DAYS) for name in ("¤a", "¤b", "¤c")))
PLAN = Plan(tuple(Placement(name, slot("2027-03-10 9:00")) for name in ("¤a", "¤b", "¤c")))
NINTH, TENTH, TWELFTH = 8, 9, 11
"""Days by their number on the grid."""


class Seen(Improver):
    """An improver that only remembers along which days it was asked to look."""

    def along(self, incumbent, days, budget):
        self.asked = [*getattr(self, "asked", []), days]


@pytest.fixture
def following(monkeypatch):
    """A follower from the plan, its incumbent, its improver, and the days along which it constructs."""
    candidates, postings, search = pieces(YEAR)
    incumbent = Incumbent(YEAR, Clock(PLENTY, deterministic=True), silent)
    improver = Seen(YEAR, candidates, postings, search, 1)
    constructed = []

    def constructing(a_year, left, seed, days):
        constructed.append(days)
        return construct(a_year, left, seed, days)

    monkeypatch.setattr(follow, "construct", constructing)
    return follow.Follower(YEAR, candidates, incumbent, improver, 1), incumbent, improver, constructed


def test_nothing_is_followed_before_there_is_a_plan(following):
    follower, incumbent, improver, constructed = following
    follower.follow({"¤a": {NINTH}}, 1.0)
    assert not hasattr(improver, "asked")
    assert constructed == []
    assert incumbent.plan is None


def test_the_same_days_are_followed_only_once(following):
    follower, incumbent, improver, _ = following
    incumbent.offer(PLAN)
    follower.follow({"¤a": {NINTH}}, 1.0)
    follower.follow({"¤a": {NINTH}}, 1.0)
    follower.follow({"¤a": {NINTH}, "¤b": {TWELFTH}}, 1.0)
    assert improver.asked == [{"¤a": {NINTH}}, {"¤a": {NINTH}, "¤b": {TWELFTH}}]


def test_in_a_large_year_a_plan_is_constructed_where_the_old_one_lies_if_that_is_likely(
    following, monkeypatch
):
    monkeypatch.setattr(follow, "_TOGETHER", 2)
    follower, incumbent, improver, constructed = following
    incumbent.offer(PLAN)
    follower.follow({"¤a": {NINTH, TENTH}, "¤b": {NINTH, TWELFTH}, "¤c": set()}, 1.0)
    assert constructed == [{"¤a": TENTH, "¤b": NINTH}]
    assert not hasattr(improver, "asked")
    assert follower.along.by_meeting["¤b"].slot.day == YEAR.grid.day(NINTH)
    assert verify(YEAR, incumbent.plan).holds


def test_days_that_go_together_are_taken_before_where_the_old_plan_lies(following, monkeypatch):
    monkeypatch.setattr(follow, "_TOGETHER", 2)
    follower, incumbent, _, constructed = following
    incumbent.offer(PLAN)
    likely = {"¤a": {NINTH, TENTH}, "¤b": {NINTH, TENTH}, "¤c": {TWELFTH}}
    follower.follow(likely, 1.0, {"¤a": NINTH})
    assert constructed == [{"¤a": NINTH, "¤b": TENTH, "¤c": TWELFTH}]
