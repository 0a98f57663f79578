"""What a plan costs in any case: each meeting's cheapest start, taken by itself."""

from constraints.postings import PriceFloor, SlotPrice
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.model.build import Postings
from scheduler.model.prices import Prices


def fixed_costs(year: Year, candidates: Candidates, postings: Postings) -> dict[int, int]:
    """For each tier, the sum of what the cheapest start of each meeting that must be held costs.

    A gap to the bound is told as a share of what lies above: no plan could influence the rest.
    """
    prices: dict[tuple[str, int], Prices] = {}
    for rule, posting in postings:
        if isinstance(posting, SlotPrice | PriceFloor) and rule.tier is not None:
            where = (posting.meeting, rule.tier)
            new = Prices(year.grid, candidates.masks[posting.meeting])
            prices.setdefault(where, new).add(rule.weight, posting)
    found: dict[int, int] = {}
    for (meeting, tier), summed in prices.items():
        if not year.by_id[meeting].optional:
            cheapest = min(price for price, mask in summed.by_price().items() if mask)
            found[tier] = found.get(tier, 0) + cheapest
    return found
