"""Numbered dialogues: none touch, none move from their day, and many become plates."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.wheel_data import WheelMeeting
from calendars.wheel_dialogues import plates, swarm
from calendars.wheel_geometry import day_angle, degrees_of


@given(st.lists(st.floats(0, 359.9), max_size=40), st.sampled_from([0.0, 2.5]))
def test_marks_on_a_track_keep_apart_all_the_way_round_and_near_their_days(
    angles: list[float], slack: float
) -> None:
    radii, size = [150.0, 138.0, 126.0, 114.0], 5.5
    placed = swarm(sorted(angles), radii, size, slack)
    if placed is None:
        return
    assert all(abs(at - angle) <= slack + 1e-3 for angle, (_, at) in zip(sorted(angles), placed, strict=True))
    for track, radius in enumerate(radii):
        own = [at for t, at in placed if t == track]
        round_trip = [*own, own[0] + 360.0] if len(own) > 1 else own
        assert all(b - a >= degrees_of(2 * size, radius) for a, b in pairwise(round_trip))


def test_a_day_with_more_dialogues_than_tracks_needs_slack() -> None:
    radii = [150.0, 138.0]
    assert swarm([10.0, 10.0], radii, 5.5) == [(0, 10.0), (1, 10.0)]
    assert swarm([10.0, 10.0, 10.0], radii, 5.5) is None
    moved = swarm([10.0, 10.0, 10.0], radii, 5.5, slack=2.5)
    assert moved is not None
    assert [track for track, _ in moved] == [0, 1, 0]
    assert moved[0][1] == pytest.approx(10.0 - (moved[2][1] - 10.0))


def test_a_turn_that_is_full_is_too_much() -> None:
    assert swarm([float(k) for k in range(360)], [100.0], 5.5, slack=360.0) is None


def test_busy_weeks_read_in_order_from_the_rim() -> None:
    weeks = [7.0 * week + day for week in range(3) for day in (0, 0, 1)]
    placed = swarm(weeks, [150.0, 138.0, 126.0], 5.5)
    assert placed is not None
    assert [track for track, _ in placed] == [0, 1, 2] * 3


def _meetings(*days: date) -> list[WheelMeeting]:
    return [WheelMeeting("d", day, 540, "AB Nord") for day in days]


def test_a_plate_tells_the_numbers_of_its_week() -> None:
    monday = date(2027, 9, 6)
    found = plates(_meetings(monday, monday, monday + timedelta(4), monday + timedelta(7)), 10.0, 130.0)
    assert [plate.text for plate in found] == ["1–3", "4"]
    assert found[0].angle == day_angle(monday + timedelta(3), 0.5)
    assert sum(len(plate.meetings) for plate in found) == 4


def test_weeks_cut_by_new_year_are_kept_apart() -> None:
    days = [date(2026, 1, 1) + timedelta(k) for k in range(365)]  # 2026 begins in week 1 and ends in week 53
    found = plates(_meetings(*days), 10.0, 110.0)
    assert len(found) == 53
    least = degrees_of(10.0, 110.0)
    assert all(b.angle - a.angle >= least for a, b in pairwise(found))
    assert found[0].text == "1–4"
    assert found[-1].text == "362–365"
