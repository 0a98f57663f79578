"""Another plan, with one meeting elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from calendars.difference import Difference, moves
from calendars.grid import Slot
from calendars.plan import Placement, Plan
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
    def others(self) -> tuple[Difference, ...]:
        """The other meetings that lie elsewhere, are dropped or are held again."""
        return tuple(move for move in moves(self.before, self.plan) if move.meeting != self.meeting)

    @cached_property
    def left(self) -> tuple[tuple[str, str], ...]:
        """The seats of other meetings, as (meeting, post), that somebody sat on before and nobody now."""
        found = []
        for placement in self.plan.placements:
            old = self.before.by_meeting.get(placement.meeting)
            if old is not None and placement.meeting != self.meeting:
                empty = set(_empty(placement)) - set(_empty(old))
                found += [(placement.meeting, post) for post in sorted(empty)]
        return tuple(found)

    @property
    def missing(self) -> tuple[str, ...]:
        """The posts whose seats at the meeting are empty."""
        return _empty(self.plan.by_meeting[self.meeting])

    @property
    def rank(self) -> tuple[int, tuple[int, ...], int, Slot]:
        """Its place among others: what leaves other meetings alone first, then what costs less.

        Of equals the one nearest to where the meeting is.
        """
        had = self.before.by_meeting.get(self.meeting)
        away = abs((self.slot.day - had.slot.day).days) if had else 0
        return len(self.others), tuple(self.change[tier] for tier in TIERS), away, self.slot


def _empty(placement: Placement) -> tuple[str, ...]:
    return tuple(sitting.post for sitting in placement.sittings if sitting.person is None)
