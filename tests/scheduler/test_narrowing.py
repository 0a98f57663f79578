"""No start that narrowing takes belongs to any plan."""

from calendars.grid import indexes
from scheduler.candidates import find_candidates
from scheduler.narrowing import narrow
from tests.scheduler.exhaustive.hold import hold


def test_no_plan_is_lost():
    taken = 0

    def check(case):
        nonlocal taken
        candidates = find_candidates(case.year)
        left = narrow(case.year, candidates)
        for meeting in case.year.planned:
            assert left.masks[meeting.id] & ~candidates.masks[meeting.id] == 0
            for index in indexes(candidates.masks[meeting.id] & ~left.masks[meeting.id]):
                assert case.plans.best(only={meeting.id: case.year.grid.slot(index)}) is None
                taken += 1

    hold(check)
    assert taken
