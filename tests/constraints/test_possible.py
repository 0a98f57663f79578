"""What a rule calls possible for a meeting alone holds every start that a plan keeping the rule uses."""

from random import Random

import pytest

from tests.constraints.contract.faces import must_not_be
from tests.constraints.contract.hold import hold
from tests.constraints.strategies.index import CASES, TYPES


@pytest.mark.parametrize("kind", TYPES)
def test_no_start_of_a_plan_that_keeps_the_rule_is_lost(kind):
    def check(case):
        if case.rule.tier is None and not must_not_be(case):
            for meeting in case.year.planned:
                placement = case.plan.by_meeting.get(meeting.id)
                if placement is not None:
                    start = 1 << case.year.grid.index(placement.slot)
                    assert case.rule.possible(case.year, meeting, start) == start

    hold(check, CASES[kind], examples=150)


@pytest.mark.parametrize("kind", ["chair", "quorum", "caseworker"])
def test_some_starts_are_ruled_out_without_looking_at_other_meetings(kind):
    ruled_out = 0
    for seed in range(200):
        case = CASES[kind].draw(Random(seed))
        for meeting in case.year.planned:
            mask = case.candidates.masks[meeting.id]
            left = case.rule.possible(case.year, meeting, mask)
            assert left & ~mask == 0
            ruled_out += (mask & ~left).bit_count()
    assert ruled_out > 0
