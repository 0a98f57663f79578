"""A walk begins at the best plan, or less hot at one that is told; nothing found is worse."""

import pytest

from constraints.rule import TIERS
from scheduler import walk
from scheduler.clock import Clock
from scheduler.incumbent import Incumbent
from scheduler.progress import silent
from scheduler.walk import Walk
from tests.scheduler.exhaustive.hold import hold
from tests.scheduler.exhaustive.pieces import PLENTY, pieces


def walking(case):
    """A walk in the case's year, and an incumbent that is bad where it matters most."""
    candidates, _, search = pieces(case.year)
    incumbent = Incumbent(case.year, Clock(PLENTY, deterministic=True), silent)
    incumbent.offer(case.plans.best(tiers=tuple(reversed(TIERS))).plan)
    return Walk(case.year, candidates, incumbent, search, 1), incumbent


def test_what_a_walk_finds_is_no_worse_than_where_it_began(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "_MOVES", 20)
    monkeypatch.setattr(walk, "_FIRST_MOVES", 5)

    def check(case):
        walked, incumbent = walking(case)
        before = dict(incumbent.cost)
        walked.from_best()
        assert [incumbent.cost[tier] for tier in TIERS] <= [before[tier] for tier in TIERS]
        walked.along(case.best.plan)
        assert incumbent.cost == case.best.cost

    hold(check, planned=True)


def test_near_the_best_days_a_walk_is_less_hot(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = []

    def remembering(year, candidates, plan, seed, effort, tell, stopped):
        begun.append((plan, effort.heat))
        return plan

    monkeypatch.setattr(walk, "anneal", remembering)

    def check(case):
        walked, incumbent = walking(case)
        begun.clear()
        if not any(case.best.cost.values()):
            return  # nothing is left to find
        walked.along(case.best.plan)
        walked.from_best()
        (told, warm), (first, hot), (second, hotter) = begun
        assert (told, first, second) == (case.best.plan, incumbent.plan, incumbent.plan)
        assert warm < hot == hotter

    hold(check, planned=True)
