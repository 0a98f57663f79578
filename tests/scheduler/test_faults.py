"""A fault planted in a rule does not pass: verifier, model and all plans tried tell on each other."""

from contextlib import suppress
from dataclasses import dataclass, replace

import pytest

from constraints.index import (
    AttendanceRule,
    Availability,
    Caseworker,
    Chair,
    MaxLoad,
    NoDoubleBooking,
    Precedence,
    Quorum,
    Rooms,
    Route,
    Seats,
    SeriesCount,
    Spacing,
    Together,
)
from constraints.postings import Linear
from scheduler.result import UnverifiedPlan
from tests.scheduler.exhaustive.drawing import MORE
from tests.scheduler.exhaustive.hold import draw_case
from tests.scheduler.test_solve import check_best, on_its_own

YEARS = 150
"""Years tried at most before a fault counts as not found out."""


@dataclass(frozen=True)
class Dropped:
    """Postings, or breaches, of a kind are forgotten."""

    kind: str

    def __call__(self, one):
        return [] if one.key[0] == self.kind else [one]


@dataclass(frozen=True)
class OffBy:
    """Sums of a kind may be so much larger."""

    kind: str
    more: int = 1

    def __call__(self, one):
        wrong = isinstance(one, Linear) and one.key[0] == self.kind
        return [replace(one, most=one.most + self.more)] if wrong else [one]


@dataclass(frozen=True)
class Double:
    """A breach of a kind counts twice."""

    kind: str

    def __call__(self, one):
        return [replace(one, amount=2 * one.amount)] if one.key[0] == self.kind else [one]


IN_THE_MODEL = [
    (NoDoubleBooking, Dropped("double")),
    (Rooms, Dropped("taken")),
    (Rooms, Dropped("closed")),
    (Availability, Dropped("busy")),
    (Seats, Dropped("empty")),
    (Seats, Dropped("two_seats")),
    (Quorum, OffBy("quorum")),
    (Chair, Dropped("absent")),
    (Caseworker, OffBy("none")),
    (Precedence, OffBy("early")),
    (Spacing, OffBy("far")),
    (Route, Dropped("order")),
    (SeriesCount, OffBy("many")),
    (MaxLoad, Dropped("meetings")),
    (AttendanceRule, OffBy("missing")),
    (Together, OffBy("days", -1)),
]
IN_THE_CHECK = [
    (NoDoubleBooking, Dropped("double")),
    (Rooms, Dropped("taken")),
    (Seats, Dropped("two_seats")),
    (Quorum, Dropped("quorum")),
    (Precedence, Dropped("early")),
    (Spacing, Dropped("close")),
    (Route, Dropped("order")),
    (AttendanceRule, Double("missing")),
    (Together, Double("days")),
]


def name(value):
    """A fault's name in a report."""
    return value.__name__ if isinstance(value, type) else f"{type(value).__name__}-{value.kind}"


@pytest.mark.parametrize(("rule", "fault"), IN_THE_MODEL, ids=name)
def test_a_fault_in_the_model_is_found_out(monkeypatch, rule, fault):
    on_its_own(monkeypatch)
    plant(monkeypatch, rule, "post", fault)
    assert found_out(rule)


@pytest.mark.parametrize(("rule", "fault"), IN_THE_CHECK, ids=name)
def test_a_fault_in_the_check_is_found_out(monkeypatch, rule, fault):
    plant(monkeypatch, rule, "check", fault)
    assert found_out(rule)


def test_without_a_fault_nothing_is_found_out():
    assert not found_out(NoDoubleBooking, years=20)


@pytest.mark.parametrize("rule", [NoDoubleBooking, Rooms, Availability, Seats])
def test_a_model_that_forgets_a_rule_makes_plans_that_the_verifier_refuses(monkeypatch, rule):
    """Left to its model alone, a solve ends with a fault and never with a plan that breaks the rule."""
    on_its_own(monkeypatch)
    monkeypatch.setattr(rule, "post", lambda self, model: iter(()))
    with pytest.raises(UnverifiedPlan):
        solve_years()


def plant(monkeypatch, rule, face, fault):
    """Puts a fault into one face of a rule."""
    right = getattr(rule, face)

    def wrong(self, *given):
        for one in right(self, *given):
            yield from fault(one)

    monkeypatch.setattr(rule, face, wrong)


def found_out(rule, years=YEARS):
    """True when some year with the rule shows that something is wrong."""
    kind = rule.model_fields["type"].default
    for seed in range(years):
        try:
            check_best(draw_case(seed, asked=(kind,) if kind in MORE else ()))
        except (AssertionError, UnverifiedPlan, RuntimeError):
            return True
    return False


def solve_years():
    """Solves year after year; that a cost is not the best one's is not what is asked."""
    for seed in range(YEARS):
        with suppress(AssertionError):
            check_best(draw_case(seed))
