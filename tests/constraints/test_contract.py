"""Every rule keeps the contract: model and check agree, hints are complete, everything can be said."""

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from tests.constraints.contract.around import check_around, check_repairable
from tests.constraints.contract.faces import ENCODINGS, NARROW, WIDE, check_faces, must_not_be
from tests.constraints.contract.hint import check_hint
from tests.constraints.contract.slots import check_slots
from tests.constraints.contract.words import check_words
from tests.constraints.strategies.index import CASES, TYPES

SOLVED = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
READ = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
EVERY_RULE = pytest.mark.parametrize("kind", TYPES)
ENCODED = pytest.mark.parametrize("wide", ENCODINGS, ids={NARROW: "by start", WIDE: "days first"}.get)


def hold(check, kind, how, *more):
    """Holds a check against the cases of a kind of rule."""

    @how
    @given(CASES[kind])
    def holds(case):
        check(case, *more)

    holds()


@EVERY_RULE
@ENCODED
def test_model_and_check_agree(kind, wide):
    hold(check_faces, kind, SOLVED, wide)


@EVERY_RULE
@ENCODED
def test_hints_are_complete_and_feasible(kind, wide):
    hold(check_hint, kind, SOLVED, wide)


@EVERY_RULE
def test_everything_can_be_said_in_both_languages(kind):
    hold(check_words, kind, READ)


@EVERY_RULE
def test_around_a_meeting_nothing_is_missed(kind):
    hold(check_around, kind, READ)


@EVERY_RULE
def test_only_rules_that_say_so_are_mended_by_one_more_meeting(kind):
    hold(check_repairable, kind, READ)


@EVERY_RULE
def test_slot_rules_price_sets_as_they_price_starts(kind):
    hold(check_slots, kind, READ)


@EVERY_RULE
@pytest.mark.parametrize("good", [True, False], ids=["good", "bad"])
def test_the_cases_hold_good_plans_and_bad_ones(kind, good):
    looking = settings(SOLVED, max_examples=500, phases=[Phase.generate], database=None)
    find(
        CASES[kind], lambda case: bool(case.rule.check and (not must_not_be(case))) is good, settings=looking
    )
