"""Priced days, two of them on top of each other at times."""

from constraints.priced_days import PricedDays
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

CASES = Cases(lambda rng, year: PricedDays(**draw_strength(rng)), Wants(closures=True))

FAULTS = {
    "both": (
        ("year.days.price(slot.day)", "min(3, year.days.price(slot.day))"),
        ("year.days.price(slot.day)", "year.days.price(slot.day) and 1"),
        (
            "return year.days.price(slot.day)",
            "return year.days.price(slot.day) if year.days.is_hverdag(slot.day) else 0",
        ),
        (
            "return year.days.price(slot.day)",
            "return max((use.price for use in year.days.uses if slot.day in use), default=0)",
        ),
        (
            "return year.days.price(slot.day)",
            "return sum(use.price for use in year.days.uses if use.first <= slot.day < use.last)",
        ),
        ("return year.days.price(slot.day)", "return 0"),
    ),
}
