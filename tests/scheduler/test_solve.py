"""A solve finds the best plan there is, as trying all of them shows, or proves that there is none."""

import pytest

from scheduler.day_bounds import DayBounder, DayBounds
from scheduler.result import Found, Impossible, Unfinished
from scheduler.solve import Options, solve
from tests.scheduler.exhaustive.enumeration import without_starts
from tests.scheduler.exhaustive.hold import YEARS, draw_case, hold


def check_best(case, workers=1, seed=1):
    """The solve's plan costs in every tier what the best one does, proven; none where there is none."""
    result = solve(case.year, Options(seed=seed, workers=workers, time_limit=60))
    if case.best is None or without_starts(case.year):
        assert isinstance(result, Impossible)
    else:
        assert isinstance(result, Found)
        assert {one.tier: one.cost for one in result.tiers} == case.best.cost
        assert result.proven


@pytest.mark.parametrize("workers", [1, 2])
def test_the_plan_is_the_best_there_is(workers):
    hold(lambda case: check_best(case, workers))


def test_another_seed_costs_the_same():
    hold(lambda case: check_best(case, seed=2), years=YEARS // 4)


def test_without_constructed_plan_and_day_bounds_the_plan_is_the_best_too(monkeypatch):
    on_its_own(monkeypatch)
    hold(check_best, years=YEARS // 2)


@pytest.mark.parametrize("limit", [0.0, 1e-9, 1e-4, 1e-3])
def test_out_of_time_is_never_impossible(monkeypatch, limit):
    on_its_own(monkeypatch)
    endings = set()

    def check(case):
        if not without_starts(case.year):
            result = solve(case.year, Options(workers=1, time_limit=limit))
            assert not isinstance(result, Impossible)
            endings.add(type(result))

    hold(check, years=YEARS // 4, planned=True)
    assert limit or endings == {Unfinished}


def on_its_own(monkeypatch):
    """Leaves a plan to the model of the whole year alone."""
    monkeypatch.setattr("scheduler.solve.construct", lambda *given: None)
    monkeypatch.setattr(DayBounder, "bounds", lambda *given: DayBounds())


def test_the_years_have_plans_and_have_none_and_cost_something_in_every_tier():
    cases = [draw_case(seed) for seed in range(60)]
    planned = [case.best for case in cases if case.best is not None]
    assert 15 <= len(planned) <= 55
    assert all(any(best.cost[tier] for best in planned) for tier in (1, 2, 3, 4))
