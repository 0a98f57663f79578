"""What a plan is charged, tier by tier, as sums over variables."""

from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from constraints.postings import Key


@dataclass
class Charges:
    """Charges gathers the cost of each tier, and each charge under its rule's name and key."""

    tiers: dict[int, list[cp_model.LinearExprT]] = field(default_factory=dict)
    floors: dict[int, int] = field(default_factory=dict)
    amounts: dict[tuple[str, Key], list[cp_model.LinearExprT]] = field(default_factory=dict)

    def add(self, tier: int, weight: int, rule: str, key: Key, amount: cp_model.LinearExprT) -> None:
        """Charges an amount, times the rule's weight, to a tier."""
        self.tiers.setdefault(tier, []).append(amount * weight)
        self.amounts.setdefault((rule, key), []).append(amount)

    def at_least(self, tier: int, amount: int) -> None:
        """No plan's cost in the tier is below the sum of what is added here."""
        self.floors[tier] = self.floors.get(tier, 0) + amount

    def cost(self, tier: int) -> cp_model.LinearExprT:
        """The tier's cost."""
        return cp_model.LinearExpr.sum(self.tiers.get(tier, []))
