"""How far down its tiers a plan may be held against the bounds of another search."""

from collections.abc import Mapping

from constraints.rule import TIERS


def proven_least(
    cost: Mapping[int, int], reference: Mapping[int, int], bounds: Mapping[int, int]
) -> dict[int, int]:
    """What no plan costs less than, tier by tier, as far as it is proven for a plan of this cost.

    A tier's bound is proven for plans that cost no more than `reference` in the tiers above it. So it
    holds down to the first tier in which `cost` lies above; below that nothing is known.

    >>> proven_least({1: 0, 2: 5, 3: 1, 4: 0}, {1: 0, 2: 4, 3: 2, 4: 0}, {2: 4, 3: 2})
    {1: 0, 2: 4}
    """
    found = {}
    for tier in TIERS:
        found[tier] = bounds.get(tier, 0)
        if cost[tier] > reference[tier]:
            break
    return found
