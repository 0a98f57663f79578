"""Answers about random tiny years, against what solving them with the meeting pinned there proves."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from calendars.grid import Slot
from constraints.keep import Keep
from constraints.rule import TIERS
from constraints.verify import verify
from constraints.year import Year
from scheduler.alternatives.moment import Moment
from scheduler.alternatives.obstacles import Obstacles
from scheduler.alternatives.proof import proven
from scheduler.alternatives.ranked import alternatives
from scheduler.alternatives.setting import Setting
from scheduler.alternatives.why_not import WhyNot, why_not
from scheduler.result import Found, Impossible, Result
from scheduler.solve import Options, solve
from tests.depth import examples
from tests.scheduler.alternatives.tiny_years import HALF, tiny

EFFORT = 5.0
QUICK = Options(workers=1, time_limit=5)
SEEDS = range(examples(12))


def planned(seed: int) -> tuple[Year, Found] | None:
    """A year that can be planned, and the best plan of it."""
    year = tiny(Random(seed))
    result = solve(year, QUICK)
    return (year, result) if isinstance(result, Found) else None


def asked(seed: int, year: Year, found: Found) -> Iterator[tuple[Setting, Slot]]:
    """A few meetings and moments, mostly within windows."""
    rng = Random(seed)
    for meeting in year.planned:
        days = [one for one in year.grid.days() if one in meeting.window or rng.random() < 0.2]
        for slot in rng.sample([Slot(one, minute) for one in days for minute in (480, 480 + HALF)], 2):
            yield Setting(year, found.plan, meeting), slot


def pinned(setting: Setting, slot: Slot) -> Result:
    """What solving says with the meeting there."""
    pin = Keep(id="der", meeting=setting.meeting.id, day=slot.day, minute=slot.minute)
    return solve(replace(setting.year, rules=(*setting.year.rules, pin)), QUICK)


def answered(setting: Setting, slot: Slot, found: Found) -> WhyNot:
    bounds = {tier.tier: tier.bound for tier in found.tiers}
    return why_not(setting, Moment(slot.day, slot.minute), bounds, EFFORT)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_cannot_be_is_not_and_what_can_be_is_a_plan(seed: int) -> None:
    drawn = planned(seed)
    if drawn is None:
        return
    year, found = drawn
    for setting, slot in asked(seed, year, found):
        answer = answered(setting, slot, found)
        if answer.already:
            continue
        truth = pinned(setting, slot)
        if answer.excluded:
            assert isinstance(truth, Impossible)
            assert answer.obstacles[slot]
            assert all(one.firm for one in answer.obstacles[slot])
        if answer.alternative is not None:
            assert isinstance(truth, Found)
            check_alternative(setting, slot, answer, truth)


def check_alternative(setting: Setting, slot: Slot, answer: WhyNot, truth: Found) -> None:
    """The costs told are the verifier's, no plan is below the optimum, nor the optimum below a bound."""
    found = answer.alternative
    assert found is not None
    assert found.slot == slot
    before, after = verify(setting.asked, setting.plan), verify(setting.asked, found.plan)
    assert after.holds
    assert found.change == {tier: after.cost[tier] - before.cost[tier] for tier in TIERS}
    optimum = {tier.tier: tier.cost for tier in truth.tiers}
    assert truth.proven
    assert [found.cost[tier] for tier in TIERS] >= [optimum[tier] for tier in TIERS]
    for tier, least in answer.least.items():
        if all(optimum[above] <= before.cost[above] for above in TIERS if above < tier):
            assert least <= optimum[tier]
    if answer.proven:
        assert found.cost == optimum


@pytest.mark.parametrize("seed", SEEDS)
def test_a_proof_settles_what_was_open(seed: int) -> None:
    drawn = planned(seed)
    if drawn is None:
        return
    year, found = drawn
    for setting, slot in list(asked(seed, year, found))[:3]:
        answer = proven(setting, answered(setting, slot, found), 5)
        if answer.already:
            continue
        truth = pinned(setting, slot)
        assert answer.excluded == isinstance(truth, Impossible)
        assert (answer.alternative is None) == answer.excluded
        if isinstance(truth, Found):
            check_alternative(setting, slot, replace(answer, least={}), truth)
            optimum = {tier.tier: tier.cost for tier in truth.tiers}
            assert answer.least[1] == optimum[1]
            assert answer.least[2] == optimum[2]
            assert answer.proven == (answer.alternative is not None and answer.alternative.cost == optimum)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_day_offered_is_a_verified_plan_and_the_best_come_first(seed: int) -> None:
    drawn = planned(seed)
    if drawn is None:
        return
    year, found = drawn
    for meeting in year.planned[:2]:
        setting = Setting(year, found.plan, meeting)
        offered = alternatives(setting, 4)
        assert len(offered) <= 4
        assert len({one.slot.day for one in offered}) == len(offered)
        assert [one.rank for one in offered] == sorted(one.rank for one in offered)
        for one in offered:
            verdict = verify(year, one.plan)
            assert verdict.holds
            assert one.cost == verdict.cost
            moved = {move.meeting for move in one.others}
            for other in year.planned:
                if other.id not in moved | {meeting.id}:
                    assert one.plan.by_meeting.get(other.id) is None or (
                        one.plan.by_meeting[other.id].slot == found.plan.by_meeting[other.id].slot
                    )


@pytest.mark.parametrize("seed", SEEDS)
def test_where_nothing_is_in_the_way_the_meeting_can_be_put_down(seed: int) -> None:
    drawn = planned(seed)
    if drawn is None:
        return
    year, found = drawn
    for setting, slot in asked(seed, year, found):
        blocked = Obstacles(setting).at(slot)
        if setting.starts >> year.grid.index(slot) & 1 == 0:
            assert any(one.firm for one in blocked)
        if setting.undisturbed([slot]) is None:
            assert blocked
