"""A move is dearer for people, for being near, and for every move before; cancelling is dearest."""

from datetime import date

import pytest

from scheduler.replan.disturbance import disturbance
from tests.constraints.years import meeting, placed, plan, post, seat, year

YEAR = year(
    meeting("a", "2027-03-01 2027-03-31", seats=(seat("p"), seat("q"))),
    meeting("b", "2027-03-01 2027-03-31"),
    meeting("c", "2027-03-01 2027-03-31", seats=(seat("p"),), optional=True),
    posts=(post("p", "x"), post("q", "y")),
)
PLAN = plan(
    placed("a", "2027-03-22 9:00", {"p": "x"}, caseworker="y"), placed("b", "2027-03-22 9:00"), dropped=["c"]
)


@pytest.mark.parametrize(
    ("today", "times"),
    [
        ("2026-06-01", 1),
        ("2027-01-25", 1),
        ("2027-01-26", 2),
        ("2027-02-22", 2),
        ("2027-02-23", 3),
        ("2027-03-09", 4),
    ],
)
def test_a_move_weighs_people_times_nearness(today: str, times: int) -> None:
    found = disturbance(YEAR, PLAN, date.fromisoformat(today), {})
    assert found.moves == {"a": 12 * times, "b": 10 * times}
    assert found.taken_in == {"c": 11}


def test_what_has_been_moved_before_is_dearer_within_reason() -> None:
    found = disturbance(YEAR, PLAN, date(2026, 6, 1), {"a": 2, "b": 5_000})
    assert found.moves == {"a": 36, "b": 10_000}


def test_cancelling_one_costs_more_than_moving_all() -> None:
    found = disturbance(YEAR, PLAN, date(2027, 3, 9), {})
    assert found.cancelling > sum(found.moves.values()) + sum(found.taken_in.values())
