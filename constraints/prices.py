"""Prices of starts, as masks by price, and their sums."""

from collections.abc import Iterable


def add_prices(by_price: dict[int, int], more: Iterable[tuple[int, int]]) -> dict[int, int]:
    """The starts by their price once each of `more` is added: (amount, mask), masks that do not meet.

    Prices and masks are a partition of the starts, as {price: mask}; it stays one.

    >>> add_prices({0: 0b111}, [(4, 0b001), (1, 0b100)])
    {4: 1, 1: 4, 0: 2}
    """
    parts = list(more)
    rest = 0
    for _, mask in parts:
        rest |= mask
    summed: dict[int, int] = {}
    for price, starts in by_price.items():
        for amount, mask in [*parts, (0, ~rest)]:
            both = starts & mask
            if both:
                summed[price + amount] = summed.get(price + amount, 0) | both
    return summed
