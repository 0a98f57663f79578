"""What plans are compared by."""

from constraints.verify import verify
from scheduler.compared import Compared, with_shared_bounds
from tests.calendars.programmes import PLAN, moved
from tests.scheduler.years import year

YEAR = year()
A = Compared("a", YEAR, PLAN, {2: 33, 3: 1, 4: 0})
B = Compared("b", YEAR, moved("sf-nov", "2027-11-15 10:00").plan, {})


def test_misses_are_wanted_seats_that_are_empty_at_meetings_held() -> None:
    assert A.missed == {"chef-sof": ("sf-nov",)}


def test_meetings_are_counted_by_month_and_week_without_given_dates() -> None:
    assert A.months == {(2027, 1): 2, (2027, 9): 2, (2027, 10): 1, (2027, 11): 1, (2027, 12): 1}
    assert A.fullest_week == ((2027, 4), 2)
    assert sum(A.months.values()) == len(A.held) == 7
    assert Compared("none", YEAR, type(PLAN)(), {}).fullest_week is None


def test_people_are_counted_at_every_meeting_they_come_to_the_busiest_first() -> None:
    assert list(A.loads.items())[:2] == [("Centerchef", 4), ("Forperson Nord", 3)]


def test_a_bound_proven_for_one_plan_binds_the_others_of_its_year() -> None:
    shared = with_shared_bounds([A, B])
    assert shared[0].bounds[2] == 33
    assert shared[1].bounds[2] == 33
    assert shared[1].verdict == verify(YEAR, B.plan)


def test_bounds_of_another_year_bind_nothing() -> None:
    other = Compared("c", year(), PLAN, {})
    assert with_shared_bounds([A, other])[1].bounds == {}
