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
    (NoDoubleBooking, Dropped("double"), 6),
    (Rooms, Dropped("taken"), 56),
    (Rooms, Dropped("closed"), 52),
    (Availability, Dropped("busy"), 97),
    (Seats, Dropped("empty"), 14),
    (Seats, Dropped("two_seats"), 21),
    (Quorum, OffBy("quorum"), 6),
    (Chair, Dropped("absent"), 0),
    (Caseworker, OffBy("none"), 0),
    (Precedence, OffBy("early"), 6),
    (Spacing, OffBy("far"), 21),
    (Route, Dropped("order"), 7),
    (SeriesCount, OffBy("many"), 4),
    (MaxLoad, Dropped("meetings"), 10),
    (AttendanceRule, OffBy("missing"), 0),
    (Together, OffBy("days", -1), 0),
]
IN_THE_CHECK = [
    (NoDoubleBooking, Dropped("double"), 6),
    (Rooms, Dropped("taken"), 56),
    (Seats, Dropped("two_seats"), 24),
    (Quorum, Dropped("quorum"), 19),
    (Precedence, Dropped("early"), 57),
    (Spacing, Dropped("close"), 52),
    (Route, Dropped("order"), 7),
    (AttendanceRule, Double("missing"), 0),
    (Together, Double("days"), 25),
]
FORGOTTEN = [
    (NoDoubleBooking, 6),
    (Rooms, 4),
    (Availability, 97),
    (Seats, 14),
]
"""Last stands the seed of a year that finds the fault out. It is tried first, then all the others."""


def name(value):
    """A rule, a fault or a year in a report."""
    if isinstance(value, int):
        return f"year-{value}"
    return value.__name__ if isinstance(value, type) else f"{type(value).__name__}-{value.kind}"


@pytest.mark.parametrize(("rule", "fault", "likely"), IN_THE_MODEL, ids=name)
def test_a_fault_in_the_model_is_found_out(monkeypatch, rule, fault, likely):
    on_its_own(monkeypatch)
    plant(monkeypatch, rule, "post", fault)
    assert found_out(rule, (likely, *range(YEARS)))


@pytest.mark.parametrize(("rule", "fault", "likely"), IN_THE_CHECK, ids=name)
def test_a_fault_in_the_check_is_found_out(monkeypatch, rule, fault, likely):
    plant(monkeypatch, rule, "check", fault)
    assert found_out(rule, (likely, *range(YEARS)))


def test_without_a_fault_nothing_is_found_out():
    assert not found_out(NoDoubleBooking, range(20))


@pytest.mark.parametrize(("rule", "likely"), FORGOTTEN, ids=name)
def test_a_model_that_forgets_a_rule_makes_plans_that_the_verifier_refuses(monkeypatch, rule, likely):
    """Left to its model alone, a solve ends with a fault and never with a plan that breaks the rule."""
    on_its_own(monkeypatch)
    monkeypatch.setattr(rule, "post", lambda self, model: iter(()))
    with pytest.raises(UnverifiedPlan):
        solve_years((likely, *range(YEARS)))


def plant(monkeypatch, rule, face, fault):
    """Puts a fault into one face of a rule."""
    right = getattr(rule, face)

    def wrong(self, *given):
        for one in right(self, *given):
            yield from fault(one)

    monkeypatch.setattr(rule, face, wrong)


def found_out(rule, seeds):
    """True when some year with the rule shows that something is wrong."""
    kind = rule.model_fields["type"].default
    for seed in seeds:
        try:
            check_best(draw_case(seed, asked=(kind,) if kind in MORE else ()))
        except (AssertionError, UnverifiedPlan, RuntimeError):
            return True
    return False


def solve_years(seeds):
    """Solves year after year; that a cost is not the best one's is not what is asked."""
    for seed in seeds:
        with suppress(AssertionError):
            check_best(draw_case(seed))
