"""What asking for a plan can end in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from calendars.plan import Plan


@dataclass(frozen=True)
class TierResult:
    """A tier's cost, and the bound below which no plan's cost lies, given the tiers above it.

    `proven` when they are equal: no plan is better in this tier without being worse in one above.
    """

    tier: int
    cost: int
    bound: int

    @property
    def proven(self) -> bool:
        """True when no better plan exists."""
        return self.cost <= self.bound

    @property
    def gap(self) -> float:
        """How far above the bound the cost may lie, as a share of the cost: 0.0 to 1.0."""
        return 0.0 if self.proven else (self.cost - self.bound) / self.cost


@dataclass(frozen=True)
class Found:
    """A verified plan, with cost and bound for each tier."""

    plan: Plan
    tiers: tuple[TierResult, ...]

    @property
    def proven(self) -> bool:
        """True when every tier is."""
        return all(tier.proven for tier in self.tiers)


@dataclass(frozen=True)
class Impossible:
    """No plan keeps every rule: proven, either without a solver (`empty` names meetings with no start
    left) or by the solver."""

    empty: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unfinished:
    """Time ran out before there was a plan or a proof that there is none."""

    seconds: float


Result: TypeAlias = Found | Impossible | Unfinished


class UnverifiedPlan(Exception):
    """The solver's plan breaks a rule: a bug in a rule or in the model. Nothing is stored.

    `reasons` names what is broken.
    """

    def __init__(self, reasons: tuple[str, ...]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


Costs: TypeAlias = Mapping[int, int]
