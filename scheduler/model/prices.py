"""The prices that slot rules put on a meeting's starts, summed and encoded once for each tier."""

from collections.abc import Mapping

from calendars.grid import Grid
from constraints.postings import PriceFloor, SlotPrice
from constraints.prices import add_prices


class Prices:
    """Prices sums, start by start, what every soft slot rule charges one meeting in one tier."""

    def __init__(self, grid: Grid, mask: int) -> None:
        self._grid = grid
        self._by_price: dict[int, int] = {0: mask}

    def add(self, weight: int, posting: SlotPrice | PriceFloor) -> None:
        """Adds one rule's prices, times its weight."""
        weighted = ((amount * weight, mask) for amount, mask in posting.prices)
        self._by_price = dict(sorted(add_prices(self._by_price, weighted).items()))

    def by_day(self) -> tuple[list[tuple[int, int]], dict[int, int]]:
        """The cheapest price of each day as (price, day number), and what starts cost above it.

        The second maps a price above the day's cheapest to the mask of starts that cost it. A
        meeting encoded days first then needs a term for each day, and a literal only for each
        distinct surcharge.
        """
        per_day: dict[int, list[tuple[int, int]]] = {}
        for price, mask in self._by_price.items():
            for number in self._grid.day_numbers(mask):
                left = self._grid.of_day(mask, number) << (number * self._grid.per_day)
                per_day.setdefault(number, []).append((price, left))
        cheapest, above = [], dict[int, int]()
        for number, prices in sorted(per_day.items()):
            least = min(price for price, _ in prices)
            cheapest.append((least, number))
            for price, left in prices:
                if price > least:
                    above[price - least] = above.get(price - least, 0) | left
        return cheapest, above

    def by_price(self) -> Mapping[int, int]:
        """The starts by price, the lowest first."""
        return self._by_price
