"""Rings and marks: every mark in its ring, near its day, off its neighbours."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest

from calendars.wheel_data import Wheel, WheelBody, WheelMeeting
from calendars.wheel_geometry import day_angle, degrees_of
from calendars.wheel_rings import FARTHEST, Dial, Mark, dial
from tests.calendars.wheel_samples import heavy, small, year_2027

CENTRE = (400.0, 400.0)


def _dial(wheel: Wheel, radius: float = 279.0) -> Dial:
    return dial(wheel, CENTRE, radius)


@pytest.mark.parametrize("wheel", [year_2027(), small(), heavy()], ids=["2027", "small", "heavy"])
def test_rings_fill_the_wheel_from_the_core_to_the_rim(wheel: Wheel) -> None:
    layout = _dial(wheel).layout
    assert layout.rings[0].inner == pytest.approx(layout.core)
    assert layout.rings[-1].outer == pytest.approx(279.0)
    assert all(a.outer == pytest.approx(b.inner) for a, b in pairwise(layout.rings))


def test_rings_go_from_given_dates_over_dialogues_to_the_levels() -> None:
    rings = _dial(year_2027()).layout.rings
    assert [ring.kind for ring in rings] == ["given", "campaign", "level", "level", "level"]
    codes = [[body.code for track in ring.tracks for body in track.bodies] for ring in rings]
    assert codes == [
        ["BR", "ØU", "TMU", "OFF"], ["O"], ["BMF", "PF"], ["SG", "SF"], ["TKT", "BSK", "UDL", "ANV", "KLI"],
    ]  # fmt: skip


def test_each_meeting_of_the_year_has_a_mark() -> None:
    wheel = year_2027()
    marked = sorted(mark.meeting.day for mark in _dial(wheel).marks)
    assert marked == sorted(m.day for m in wheel.meetings if m.day.year == 2027)


def test_ordinary_meetings_and_all_dialogues_stand_on_their_day() -> None:
    for mark in _dial(year_2027()).marks:
        assert mark.angle == pytest.approx(day_angle(mark.meeting.day, 0.5))


def test_dialogues_are_numbered_in_order_of_time() -> None:
    numbered = {mark.number: mark.meeting for mark in _dial(year_2027()).marks if mark.number}
    assert sorted(numbered) == list(range(1, 41))
    times = [(numbered[k].day, numbered[k].minute) for k in range(1, 41)]
    assert times == sorted(times)


def test_many_dialogues_become_plates_and_no_marks() -> None:
    found = _dial(heavy())
    assert not any(mark.number for mark in found.marks)
    assert sum(len(plate.meetings) for plate in found.plates) == 160


def _by_track(marks: tuple[Mark, ...]) -> dict[float, list[Mark]]:
    tracks = defaultdict(list)
    for mark in marks:
        tracks[round(mark.radius, 6)].append(mark)
    return tracks


@pytest.mark.parametrize("days", [[0], [0, 0, 0], [0, 1, 2, 3], [0, 0, 364, 364], [58, 58, 59, 59, 60]])
def test_meetings_of_one_body_keep_apart_and_near_their_days(days: list[int]) -> None:
    body = WheelBody("b", "B", "B", 1, "body")
    meetings = tuple(WheelMeeting("b", date(2027, 1, 1) + timedelta(k), 540, "B") for k in days)
    wheel = Wheel("", 2027, date(2027, 1, 1), date(2027, 12, 31), (body,), meetings, ())
    marks = _dial(wheel).marks
    for one, other in pairwise(marks):
        assert other.angle - one.angle >= degrees_of(2 * one.size, one.radius)
    assert all(abs(mark.angle - day_angle(mark.meeting.day, 0.5)) <= FARTHEST for mark in marks)


def test_a_meeting_every_day_still_has_marks_apart() -> None:
    days = [date(2028, 1, 1) + timedelta(k) for k in range(366)]
    wheel = replace(small(), meetings=tuple(WheelMeeting("b", day, 540, "B") for day in days))
    marks = _dial(wheel).marks
    assert len(marks) == 366
    assert all(b.angle - a.angle >= degrees_of(2 * a.size, a.radius) for a, b in pairwise(marks))


def test_too_many_bodies_share_tracks() -> None:
    bodies = tuple(WheelBody(f"t{k}", f"Temagruppe {k}", f"T{k}", 3, "body") for k in range(30))
    meetings = tuple(WheelMeeting(body.id, date(2027, 3, 1), 540, body.name) for body in bodies)
    wheel = Wheel("", 2027, date(2027, 1, 1), date(2027, 12, 31), bodies, meetings, ())
    found = _dial(wheel)
    (ring,) = found.layout.rings
    assert len(ring.tracks) == 8
    assert sum(len(track.bodies) for track in ring.tracks) == 30
    assert {round(mark.radius, 6) for mark in found.marks} == {round(t.radius, 6) for t in ring.tracks}


def test_marks_lie_between_the_core_and_the_rim() -> None:
    for wheel in (year_2027(), small(), heavy()):
        found = _dial(wheel)
        for radius, marks in _by_track(found.marks).items():
            size = max(mark.size for mark in marks)
            assert found.layout.core <= radius - size
            assert radius + size <= found.radius
