"""Weekends, holidays and closed days under the windows."""

from constraints.closed_days import ClosedDays
from tests.constraints.drawing.case import Cases, draw_strength
from tests.constraints.drawing.meetings import Wants

CASES = Cases(lambda rng, year: ClosedDays(**draw_strength(rng)), Wants(closures=True))

FAULTS = {
    "both": (
        ("return 0 if year.days.is_open(slot.day) else 1", "return 0"),
        ("year.days.is_open(slot.day)", "year.days.is_hverdag(slot.day)"),
        ("year.days.is_open(slot.day)", "slot.day.weekday() < 5"),
        ("year.days.is_open(slot.day)", "year.days.holiday(slot.day) is None"),
        (
            "return 0 if year.days.is_open(slot.day) else 1",
            "found = year.days.closed(slot.day)\n        return 1 if found and found.give_up is None else 0",
        ),
        ("year.days.is_open(slot.day)", "year.days.is_open(slot.day) and not year.days.price(slot.day)"),
    ),
}
