"""Every rule keeps the contract: model and check agree, hints are complete, everything can be said."""

from collections import Counter
from random import Random

import pytest

from constraints.rule import SlotRule
from tests.constraints.contract.around import check_around, check_repairable
from tests.constraints.contract.faces import ENCODINGS, check_faces, found, must_not_be
from tests.constraints.contract.hint import check_hint
from tests.constraints.contract.hold import hold
from tests.constraints.contract.reads import check_reads
from tests.constraints.contract.redundant import check_redundant
from tests.constraints.contract.slots import check_slots
from tests.constraints.contract.words import check_words
from tests.constraints.strategies.index import CASES, TYPES

EVERY_RULE = pytest.mark.parametrize("kind", TYPES)
SLOT_RULES = [name for name, kind in TYPES.items() if issubclass(kind, SlotRule)]


@EVERY_RULE
@pytest.mark.parametrize("wide", ENCODINGS.values(), ids=ENCODINGS)
def test_model_and_check_agree(kind, wide):
    hold(lambda case: check_faces(case, wide), CASES[kind], every_day=20)


@EVERY_RULE
@pytest.mark.parametrize("wide", ENCODINGS.values(), ids=ENCODINGS)
def test_hints_are_complete_and_feasible(kind, wide):
    hold(lambda case: check_hint(case, wide), CASES[kind], every_day=12)


@EVERY_RULE
def test_what_only_tightens_bounds_takes_no_plan_away(kind):
    hold(check_redundant, CASES[kind], every_day=12)


@EVERY_RULE
def test_everything_can_be_said_in_both_languages(kind):
    hold(check_words, CASES[kind], every_day=12)


@EVERY_RULE
def test_around_a_meeting_is_said_what_it_is_the_cause_of(kind):
    hold(check_around, CASES[kind], every_day=20)


@EVERY_RULE
def test_only_rules_that_say_so_are_mended_by_one_more_meeting(kind):
    hold(check_repairable, CASES[kind], every_day=20)


@EVERY_RULE
def test_meetings_that_a_rule_does_not_read_change_nothing(kind):
    hold(check_reads, CASES[kind], every_day=20)


@pytest.mark.parametrize("kind", SLOT_RULES)
def test_slot_rules_price_sets_as_they_price_starts(kind):
    hold(check_slots, CASES[kind])


@EVERY_RULE
def test_the_cases_hold_good_plans_and_bad_ones_and_every_kind_of_breach(kind):
    cases = [CASES[kind].draw(Random(seed)) for seed in range(200)]
    bad = sum(1 for case in cases if must_not_be(case))
    charged = sum(1 for case in cases if case.rule.tier is not None and not must_not_be(case))
    assert 10 <= bad <= 190
    assert charged >= 50 or type(cases[0].rule).model_fields["tier"].annotation is type(None)
    alone = Counter(kinds.pop() for kinds in map(kinds_found, cases) if len(kinds) == 1)
    assert {name: alone[name] for name in TYPES[kind].demands if alone[name] < 3} == {}


def kinds_found(case):
    """The kinds of the breaches in a case."""
    return {one.kind for one in found(case)}
