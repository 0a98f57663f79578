"""What a rule calls possible for a meeting alone holds every start that a plan keeping the rule uses."""

from random import Random

import pytest

from constraints.availability import Availability
from constraints.reading import Reading
from constraints.seats import Seats
from tests.constraints.contract.faces import must_not_be
from tests.constraints.contract.hold import hold
from tests.constraints.strategies.index import CASES, TYPES

WHO_MAY_COME = (Seats(), Availability())
"""What the rules of who is there lean on: nobody sits when the post is another's, or when engaged."""


@pytest.mark.parametrize("kind", TYPES)
def test_no_start_of_a_plan_that_keeps_the_rule_is_lost(kind):
    hold(check_possible, CASES[kind], every_day=75)


def test_a_chair_who_holds_the_post_from_the_next_day_on_is_no_counterexample():
    """The rule itself is kept; what is broken is the rule of who may sit there, so that no plan is lost."""
    case = CASES["chair"].draw(Random(32768))
    assert not must_not_be(case)
    assert broken_by_who_comes(case)
    check_possible(case)


def check_possible(case):
    """Asks of each meeting about the one start that it has."""
    if case.rule.tier is not None or must_not_be(case) or broken_by_who_comes(case):
        return
    for meeting in case.year.planned:
        placement = case.plan.by_meeting.get(meeting.id)
        if placement is not None:
            start = 1 << case.year.grid.index(placement.slot)
            assert case.rule.possible(case.year, meeting, start) == start


def broken_by_who_comes(case):
    """True when somebody is there who may not be, or cannot."""
    reading = Reading(case.year, case.plan)
    return any(True for rule in WHO_MAY_COME for _ in rule.check(reading))


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
