"""Angles of days, points on circles, and the spreading of things that may not overlap."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.wheel_geometry import Box, day_angle, degrees_of, polar, spread


@pytest.mark.parametrize(
    ("day", "part", "degrees"),
    [
        (date(2027, 1, 1), 0.0, 0.0),
        (date(2027, 7, 1), 0.0, 178.521),  # 181 of 365 days have passed
        (date(2028, 7, 1), 0.0, 179.016),  # 182 of 366
        (date(2028, 2, 29), 0.0, 58.033),  # 59 of 366
        (date(2027, 12, 31), 0.0, 359.014),
        (date(2027, 12, 31), 1.0, 360.0),
        (date(2028, 12, 31), 1.0, 360.0),
        (date(2027, 1, 1), 0.5, 0.493),
    ],
)
def test_angle_of_a_day(day: date, part: float, degrees: float) -> None:
    assert day_angle(day, part) == pytest.approx(degrees, abs=0.001)


def test_january_is_at_the_top_and_april_to_the_right() -> None:
    assert polar((100.0, 100.0), 50.0, 0.0) == pytest.approx((100.0, 50.0))
    assert polar((100.0, 100.0), 50.0, 90.0) == pytest.approx((150.0, 100.0))
    assert polar((100.0, 100.0), 50.0, 180.0) == pytest.approx((100.0, 150.0))


def test_an_arc_as_long_as_its_radius_spans_a_radian() -> None:
    assert degrees_of(7.0, 7.0) == pytest.approx(57.29578)


def test_boxes_that_share_an_edge_do_not_meet() -> None:
    box = Box(0, 0, 10, 10)
    assert not box.meets(Box(10, 0, 20, 10))
    assert not box.meets(Box(0, 10, 10, 20))
    assert box.meets(Box(9, 9, 20, 20))


things = st.lists(st.tuples(st.floats(-50, 150), st.floats(0.1, 20)), min_size=1, max_size=30)


@given(things)
def test_spread_keeps_order_bounds_and_distance(drawn: list[tuple[float, float]]) -> None:
    wanted = sorted(want for want, _ in drawn)
    sizes = [size for _, size in drawn]
    shrink = min(1.0, 100.0 / sum(sizes))
    placed = spread(wanted, sizes, 0.0, 100.0)
    halves = [size * shrink / 2 for size in sizes]
    assert placed[0] - halves[0] >= -1e-6
    assert placed[-1] + halves[-1] <= 100.0 + 1e-6
    for (a, left), (b, right) in pairwise(zip(placed, halves, strict=True)):
        assert b - a >= left + right - 1e-6


@given(st.lists(st.integers(0, 9), unique=True))
def test_spread_leaves_what_has_room(tens: list[int]) -> None:
    wanted = [10.0 * ten + 5 for ten in sorted(tens)]
    assert spread(wanted, [10.0] * len(wanted), 0.0, 100.0) == pytest.approx(wanted)


def test_spread_moves_neighbours_alike() -> None:
    assert spread([50.0, 50.0, 90.0], [4.0, 4.0, 4.0], 0.0, 100.0) == pytest.approx([48.0, 52.0, 90.0])
