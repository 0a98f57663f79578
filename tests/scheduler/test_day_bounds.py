"""No bound by days lies above what the best plan costs."""

import pytest

from constraints.rule import TIERS
from scheduler import day_bounds
from scheduler.day_bounds import DayBounder
from tests.scheduler.exhaustive.hold import hold
from tests.scheduler.exhaustive.pieces import PLENTY, pieces


def bounded(case, hint=None):
    """A bounder of the case's year, and what it found."""
    candidates, postings, search = pieces(case.year)
    bounder = DayBounder(case.year, candidates, postings, search)
    return bounder, bounder.bounds(hint, PLENTY)


def test_bounds_hold_while_the_tiers_above_cost_theirs():
    def check(case):
        _, bounds = bounded(case, case.rng.choice((None, case.best.plan)))
        assert not bounds.impossible
        for tier in TIERS:
            assert bounds.bound(tier) <= case.best.cost[tier]
            if bounds.bound(tier) < case.best.cost[tier]:
                break

    hold(check, planned=True)


def test_days_that_cannot_be_chosen_belong_to_a_year_without_a_plan():
    def check(case):
        masks = pieces(case.year)[0].masks
        if all(masks[meeting.id] for meeting in case.year.planned if not meeting.optional):
            _, bounds = bounded(case)
            assert not bounds.impossible or case.best is None

    hold(check)


def test_bounds_beside_other_costs_hold_whatever_those_are():
    def check(case):
        bounder, bounds = bounded(case)
        rng = case.rng
        for tier in TIERS[1:]:
            cost = {one: case.best.cost[one] + rng.choice((0, 0, 1, 2, 5)) for one in TIERS}
            ceiling = {one: cost[one] for one in TIERS if one < tier}
            least = case.plans.best(tiers=(tier,), ceiling=ceiling).cost[tier]
            assert bounder.beside(bounds, tier, cost, PLENTY) <= least

    hold(check, planned=True)


def test_bounds_reach_the_best_plan_often():
    reached = []

    def check(case):
        _, bounds = bounded(case)
        reached.append(all(bounds.bound(tier) == case.best.cost[tier] for tier in TIERS))

    hold(check, planned=True)
    assert sum(reached) > len(reached) / 8  # some four in ten; years differ from run to run


@pytest.fixture
def relaxed_first(monkeypatch):
    """Every year is taken for one that is too large for CP-SAT to bound."""
    monkeypatch.setattr(day_bounds, "_LARGE", 0)
    monkeypatch.setattr(day_bounds, "_HUGE", 0)


def test_bounds_of_large_years_hold_and_come_with_whole_days(relaxed_first):
    rounded = []

    def check(case):
        _, bounds = bounded(case)
        assert not bounds.impossible
        first = next((tier for tier in TIERS if bounds.bound(tier) < case.best.cost[tier]), TIERS[-1])
        assert all(bounds.bound(tier) == case.best.cost[tier] for tier in TIERS if tier < first)
        assert bounds.bound(first) <= case.best.cost[first]
        grid, masks = case.year.grid, pieces(case.year)[0].masks
        for meeting, day in bounds.days.items():
            assert grid.of_day(masks[meeting], day)
            assert day in bounds.likely[meeting]
        placed = {meeting.id for meeting in case.year.planned if not meeting.optional}
        rounded.append(placed <= bounds.days.keys())

    hold(check, planned=True)
    assert sum(rounded) > len(rounded) / 2
