"""How far bounds of one search bind another plan."""

from scheduler.proven_least import proven_least

BOUNDS = {1: 0, 2: 4, 3: 2, 4: 1}
REFERENCE = {1: 0, 2: 5, 3: 3, 4: 1}


def test_they_all_bind_a_plan_that_costs_no_more_above() -> None:
    assert proven_least({1: 0, 2: 5, 3: 2, 4: 9}, REFERENCE, BOUNDS) == BOUNDS


def test_they_end_at_the_first_tier_that_costs_more() -> None:
    assert proven_least({1: 0, 2: 6, 3: 0, 4: 0}, REFERENCE, BOUNDS) == {1: 0, 2: 4}


def test_a_tier_without_a_bound_costs_at_least_nothing() -> None:
    assert proven_least(REFERENCE, REFERENCE, {}) == {1: 0, 2: 0, 3: 0, 4: 0}
