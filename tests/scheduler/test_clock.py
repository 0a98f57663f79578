"""A clock counts down, and a clock within it uses the same time."""

from scheduler.clock import Clock


def test_a_deterministic_clock_runs_by_what_is_charged_alone() -> None:
    clock = Clock(10, deterministic=True)
    assert (clock.left, clock.over) == (10, False)
    clock.charge(4)
    assert (clock.left, clock.share(0.5)) == (6, 3)
    clock.charge(7)
    assert (clock.left, clock.over) == (0, True)


def test_a_clock_within_another_has_no_more_than_is_left_there() -> None:
    clock = Clock(10, deterministic=True)
    clock.charge(7)
    assert (clock.at_most(2).left, clock.at_most(20).left) == (2, 3)


def test_what_a_clock_within_is_charged_the_outer_one_is_too() -> None:
    clock = Clock(10, deterministic=True)
    inner = clock.at_most(8).at_most(5)
    inner.charge(5)
    assert (inner.over, clock.left) == (True, 5)


def test_a_share_of_no_time_is_no_time_as_a_clock() -> None:
    clock = Clock(0)
    assert clock.share(0.5) > 0
    assert clock.at_most(clock.share(0.5)).over


def test_by_the_wall_charges_do_not_count() -> None:
    clock = Clock(1_000)
    clock.charge(1_000)
    assert not clock.over
