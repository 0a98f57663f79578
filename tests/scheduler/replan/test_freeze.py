"""What has been held, convened or approved stands fast; asked for, all but the past may move."""

from dataclasses import replace
from datetime import date

import pytest

from scheduler.replan.freeze import frozen
from scheduler.replan.replan import Refused, Replanned, Terms, replan
from tests.constraints.years import meeting, placed, plan, room, year
from tests.scheduler.replan.tiny import RULES

YEAR = year(
    meeting("a", "2027-03-01 2027-03-31"),
    meeting("b", "2027-03-01 2027-03-31", deadlines=(("dagsorden", -20), ("Indkaldelse", -2))),
    rules=RULES,
)
PLAN = plan(placed("a", "2027-03-17 9:00"), placed("b", "2027-03-17 9:00"))


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2027-03-02", {}),
        ("2027-03-03", {"a": "notice"}),
        ("2027-03-12", {"a": "notice"}),
        ("2027-03-15", {"a": "notice", "b": "notice"}),
        ("2027-03-17", {"a": "notice", "b": "notice"}),
        ("2027-03-18", {"a": "past", "b": "past"}),
    ],
)
def test_notice_is_a_meetings_own_or_ten_hverdage(today: str, expected: dict[str, str]) -> None:
    assert frozen(YEAR, PLAN, date.fromisoformat(today), (), ()) == expected


def test_asked_for_it_may_move_unless_it_has_been_held() -> None:
    assert frozen(YEAR, PLAN, date(2027, 3, 15), ("b",), ("a",)) == {"b": "notice"}
    assert frozen(YEAR, PLAN, date(2027, 3, 1), ("b",), ()) == {"b": "approved"}
    assert frozen(YEAR, PLAN, date(2027, 3, 18), (), ("a", "b")) == {"a": "past", "b": "past"}


def longer(minutes: int, today: str, **terms: object) -> object:
    """Both meetings in one room, one of them convened, with the other grown to so many minutes."""
    both = tuple(replace(one, place="hus", needs_room=True, capacity=1) for one in YEAR.meetings)
    grown = (both[0], replace(both[1], minutes=minutes))
    changed = replace(YEAR, meetings=grown, rooms={"r": room("r", "hus", 2)})
    before = plan(placed("a", "2027-03-17 9:00", room="r"), placed("b", "2027-03-17 10:00", room="r"))
    return replan(changed, before, Terms(date.fromisoformat(today), workers=1, **terms))


def test_the_one_that_is_not_convened_gives_way_and_lands_in_time_to_convene() -> None:
    found = longer(420, "2027-03-04")
    assert isinstance(found, Replanned)
    (moved,) = found.differences
    assert (moved.meeting, moved.after and moved.after.slot.day > date(2027, 3, 5)) == ("b", True)
    assert found.proven


def test_a_convened_meeting_that_cannot_stay_is_refused_until_asked_for() -> None:
    refused = longer(600, "2027-03-15", asked=frozenset({"a"}))
    assert isinstance(refused, Refused)
    assert refused.meetings == {"b": "notice"}
    assert not isinstance(longer(400, "2027-03-15", asked=frozenset({"b"})), Refused)
