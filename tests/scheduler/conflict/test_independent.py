"""Years that cannot be planned, each told by its minimal conflicts and by nothing else."""

from dataclasses import replace

import pytest

from constraints.spacing import Spacing
from constraints.year import Year
from scheduler.clock import Clock
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.independent import explain
from scheduler.conflict.question import ask
from tests.scheduler.conflict.clashing import CLASHING, circle, empty_window, meeting, open_year, sound

EXPECTED = {
    "circle": [
        {f"held: ¤{letter}" for letter in "abcd"}
        | {
            "precedence: ra, ¤a, ¤b",
            "precedence: rb, ¤b, ¤c",
            "precedence: rc, ¤c, ¤d",
            "precedence: rd, ¤d, ¤a",
        }
    ],
    "absent_chair": [{"held: ¤a", "chair: ¤a", "busy: ¤p1"}],
    "too_few_rooms": [
        {"rooms: ¤hus"} | {f"{kind}: ¤{letter}" for kind in ("held", "window", "hours") for letter in "abc"}
    ],
    "no_quorum": [{"held: ¤a", "quorum: ¤a, ¤gruppe", "busy: ¤p1", "busy: ¤p2"}],
    "chair_or_quorum": [
        {"held: ¤a", "window: ¤a", "chair: ¤a", "quorum: ¤a, ¤gruppe", "busy: ¤p1", "busy: ¤p3"}
    ],
    "empty_window": [{"held: ¤a", "window: ¤a", "closed: Påskeugen, 2027-03-22"}],
    "two_clashes": [
        {"held: ¤a", "chair: ¤a", "busy: ¤p1"},
        {"held: ¤b", "held: ¤c", "precedence: r1, ¤b, ¤c", "precedence: r2, ¤c, ¤b"},
    ],
}


def possible(year: Year, conflict: Conflict, without: object = None) -> bool | None:
    """Whether a conflict's demands, but for one, can be met on the whole year."""
    kept = conflict.demands - {without}
    return ask(year, {one.id for one in year.meetings}, kept, Clock(30)).possible


@pytest.mark.parametrize("name", CLASHING)
def test_the_conflicts_are_these_and_each_is_minimal(name: str) -> None:
    year = CLASHING[name]()
    told = explain(year, Clock(60))
    assert told.outcome == "impossible"
    assert told.complete
    assert [{demand.name for demand in conflict.demands} for conflict in told.conflicts] == EXPECTED[name]
    for conflict in told.conflicts:
        assert conflict.proven
        assert possible(year, conflict) is False
        assert all(possible(year, conflict, demand) for demand in conflict.demands)


def test_a_year_that_can_be_planned_has_no_conflict() -> None:
    told = explain(sound(), Clock(60))
    assert (told.outcome, told.conflicts, told.complete) == ("possible", (), True)


def test_no_time_is_not_called_impossible() -> None:
    told = explain(circle(), Clock(0))
    assert (told.possible, told.outcome, told.conflicts) == (None, "unknown", ())


def test_a_meeting_without_a_day_is_told_without_any_time_for_a_solver() -> None:
    told = explain(empty_window(), Clock(0))
    assert [conflict.empty for conflict in told.conflicts] == ["¤a"]


def test_an_optional_meeting_without_a_day_is_told_too() -> None:
    year = empty_window()
    optional = tuple(replace(one, optional=True) for one in year.meetings)
    (conflict,) = explain(replace(year, meetings=optional), Clock(60)).conflicts
    assert conflict.meetings == ("¤a",)


def test_the_search_says_when_it_stops_at_the_most_it_may_tell() -> None:
    days = "2027-03-27 2027-03-28"
    told = explain(open_year(*(meeting(f"¤{letter}", days) for letter in "abc")), Clock(60), most=2)
    assert len(told.conflicts) == 2
    assert not told.complete


def test_giving_up_a_window_does_not_change_the_order_that_a_rhythm_keeps() -> None:
    first, second = meeting("¤a", "2027-03-01 2027-03-03"), meeting("¤b", "2027-03-04 2027-03-05")
    year = open_year(first, second, rules=(Spacing(id="afstand", meetings="¤forum", least=20),))
    (conflict,) = explain(year, Clock(60)).conflicts
    assert {demand.name for demand in conflict.demands} == {
        "held: ¤a", "held: ¤b", "window: ¤b", "spacing: afstand, ¤a, ¤b",
    }  # fmt: skip
