"""Costs of all tiers in one number that orders as the tiers do."""

from constraints.rule import TIERS

Cost = int
"""Costs add up, and compare tier by tier, the first tier first; differences may be negative."""

_BITS = 40
_HALF = 1 << (_BITS - 1)
_MASK = (1 << _BITS) - 1
_PLACES = {tier: (TIERS[-1] - tier) * _BITS for tier in TIERS}


def charge(tier: int, amount: int) -> Cost:
    """The cost of an amount in a tier.

    >>> charge(2, 1) > charge(3, 1000) > charge(3, 999) + charge(4, 5)
    True
    """
    return amount << _PLACES[tier]


def by_tier(cost: Cost) -> dict[int, int]:
    """The cost of each tier; parts of a difference may be negative.

    >>> by_tier(charge(2, 3) - charge(3, 7) + charge(4, 1))
    {1: 0, 2: 3, 3: -7, 4: 1}
    """
    parts = {}
    for tier in reversed(TIERS):
        parts[tier] = ((cost + _HALF) & _MASK) - _HALF
        cost = (cost - parts[tier]) >> _BITS
    return dict(sorted(parts.items()))


def weigh(cost: Cost, weights: tuple[int, ...]) -> int:
    """The parts of a cost times the weights of their tiers, summed up: what a step of annealing weighs."""
    total = 0
    for weight in reversed(weights):
        part = ((cost + _HALF) & _MASK) - _HALF
        total += weight * part
        cost = (cost - part) >> _BITS
    return total
