"""A wheel refuses what it could not draw truthfully."""

from datetime import date

import pytest

from calendars.wheel_data import Wheel, WheelBody, WheelMeeting, WheelPeriod

BODY = WheelBody("b", "B", "B", 1, "body")
FIRST, LAST = date(2027, 1, 1), date(2027, 12, 31)


def test_a_meeting_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown bodies: x, y"):
        Wheel(
            "",
            2027,
            FIRST,
            LAST,
            (BODY,),
            (WheelMeeting("y", FIRST, 0, ""), WheelMeeting("x", FIRST, 0, "")),
            (),
        )


def test_two_bodies_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="named twice: b"):
        Wheel("", 2027, FIRST, LAST, (BODY, BODY), (), ())


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Wheel("", 2027, LAST, FIRST, (), (), ())
    with pytest.raises(ValueError, match="'Jul' ends"):
        WheelPeriod(LAST, FIRST, "Jul")


def test_other_languages_are_refused() -> None:
    with pytest.raises(ValueError, match="da, en"):
        Wheel("", 2027, FIRST, LAST, (), (), (), "sv")  # type: ignore[arg-type]


def test_meetings_are_parted_by_year_and_told_in_order_of_time() -> None:
    days = [date(2027, 12, 31), date(2028, 1, 1), date(2027, 1, 1), date(2026, 12, 31)]
    meetings = tuple(WheelMeeting("b", day, 540, "B") for day in days)
    wheel = Wheel("", 2027, FIRST, LAST, (BODY,), meetings, ())
    assert [m.day for m in wheel.drawn("body")] == [date(2027, 1, 1), date(2027, 12, 31)]
    assert [m.day for m in wheel.outside()] == [date(2026, 12, 31), date(2028, 1, 1)]
    assert wheel.drawn("area", "given", "dialogue") == []
