"""Another plan, with one meeting elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from calendars.grid import Slot
from calendars.plan import Plan
from calendars.plan_moves import PlanMove, plan_moves
from constraints.rule import TIERS


@dataclass(frozen=True)
class Alternative:
    """A verified plan in which a meeting is held elsewhere than before.

    `cost` and `cost_before` are the verifier's, tier by tier, of this plan and of the one before.
    """

    meeting: str
    plan: Plan
    before: Plan
    cost: Mapping[int, int]
    cost_before: Mapping[int, int]

    @property
    def slot(self) -> Slot:
        """When the meeting is held now."""
        return self.plan.by_meeting[self.meeting].slot

    @cached_property
    def change(self) -> dict[int, int]:
        """What each tier costs more than before; negative where it costs less."""
        return {tier: self.cost[tier] - self.cost_before[tier] for tier in TIERS}

    @cached_property
    def others(self) -> tuple[PlanMove, ...]:
        """The other meetings that lie elsewhere, are dropped or are held again."""
        return tuple(move for move in plan_moves(self.before, self.plan) if move.meeting != self.meeting)

    @property
    def missing(self) -> tuple[str, ...]:
        """The posts whose seats at the meeting are empty."""
        seated = self.plan.by_meeting[self.meeting].sittings
        return tuple(sitting.post for sitting in seated if sitting.person is None)

    @property
    def rank(self) -> tuple[int, tuple[int, ...], Slot]:
        """Its place among others: what leaves other meetings alone comes first, then what costs less."""
        return len(self.others), tuple(self.change[tier] for tier in TIERS), self.slot
