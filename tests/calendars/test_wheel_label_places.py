"""Labels in their places: no two meet, no leader crosses one, and each stands on its own side."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendars.wheel_data import Wheel, WheelMeeting
from calendars.wheel_geometry import MARGIN, PAGE_WIDTH, Box
from calendars.wheel_label_places import LABEL_WIDTH, RIM_GAP, Label, Point, place_labels
from calendars.wheel_labels import wanted_labels
from calendars.wheel_rings import dial
from tests.calendars.wheel_samples import heavy, small, year_2027

TOP, BOTTOM = 90.0, 790.0
RADIUS = PAGE_WIDTH / 2 - MARGIN - RIM_GAP - LABEL_WIDTH


def _placed(wheel: Wheel) -> tuple[list[Label], int]:
    drawn = dial(wheel, (PAGE_WIDTH / 2, (TOP + BOTTOM) / 2), RADIUS)
    return place_labels(wanted_labels(wheel, drawn), drawn, TOP, BOTTOM)


def _cuts(start: Point, end: Point, box: Box) -> bool:
    """Whether a stretch of the segment lies inside the box (Liang and Barsky's clipping)."""
    near, far = 0.0, 1.0
    dx, dy = end[0] - start[0], end[1] - start[1]
    for run, room in (
        (-dx, start[0] - box.left), (dx, box.right - start[0]),
        (-dy, start[1] - box.top), (dy, box.bottom - start[1]),
    ):  # fmt: skip
        if run == 0:
            if room <= 0:
                return False
        elif run < 0:
            near = max(near, room / run)
        else:
            far = min(far, room / run)
    return far - near > 1e-6


def _assert_clear(labels: list[Label]) -> None:
    for one, other in combinations(labels, 2):
        assert not one.box.meets(other.box)
    for one in labels:
        for other in labels:
            if one is not other:
                assert not any(_cuts(a, b, other.box) for a, b in pairwise(one.leader))


@pytest.mark.parametrize("wheel", [year_2027(), year_2027("en"), small(), heavy()])
def test_samples_are_clear_and_complete(wheel: Wheel) -> None:
    labels, missing = _placed(wheel)
    assert missing == 0
    _assert_clear(labels)


def test_leaders_end_at_their_own_label_and_start_at_their_mark() -> None:
    for label in _placed(year_2027())[0]:
        x, y = label.leader[-1]
        assert x in (label.box.left, label.box.right)
        assert label.box.top <= y <= label.box.bottom


def test_spring_is_on_the_right_and_autumn_on_the_left() -> None:
    for label in _placed(year_2027())[0]:
        on_right = label.box.left >= PAGE_WIDTH / 2
        assert on_right == (label.wanted.angle < 180)


def test_labels_go_round_in_the_order_of_the_year() -> None:
    labels, _ = _placed(year_2027())
    right = sorted((one for one in labels if one.wanted.side > 0), key=lambda one: one.box.top)
    left = sorted((one for one in labels if one.wanted.side < 0), key=lambda one: -one.box.top)
    for side in (right, left):
        angles = [one.wanted.angle for one in side]
        assert angles == sorted(angles)


def test_the_higher_level_is_named_first_when_room_is_short() -> None:
    days = [date(2027, 1, 4) + timedelta(k) for k in range(170)]
    meetings = tuple(WheelMeeting("tkt", day, 540, "Tværkommunalt Team") for day in days)
    political = tuple(WheelMeeting("bmf", day, 540, "Borgmesterforum") for day in days[::10])
    labels, missing = _placed(replace(year_2027(), meetings=meetings + political, periods=()))
    named = [label.wanted.title for label in labels]
    assert missing > 0
    assert named.count("Borgmesterforum") == len(political)
    assert len(labels) + missing == len(meetings) + len(political)


days = st.lists(st.integers(0, 364) | st.integers(280, 310), max_size=60)


@given(days, st.sampled_from(["Styregruppe", "Boligsociale koordinatorer og mange andre", "W" * 50]))
@settings(max_examples=40, deadline=None)
def test_crowds_are_clear(chosen: list[int], title: str) -> None:
    meetings = tuple(
        WheelMeeting("sg", date(2027, 1, 1) + timedelta(k), 540, title, "n" * (k % 7)) for k in chosen
    )
    labels, missing = _placed(replace(year_2027(), meetings=meetings))
    assert len(labels) + missing == len(chosen) + 5  # closed periods of three days or more
    _assert_clear(labels)
    assert all(
        one.box.left >= MARGIN - 1e-6 and one.box.right <= PAGE_WIDTH - MARGIN + 1e-6 for one in labels
    )
    assert all(one.box.top >= TOP - 1e-6 and one.box.bottom <= BOTTOM + 1e-6 for one in labels)
