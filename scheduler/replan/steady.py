"""The changed year with what stability costs: the same demands, and a price on every move."""

from collections.abc import Iterator
from dataclasses import replace

from calendars.plan import Plan
from constraints.keep import Keep
from constraints.keep_held import KeepHeld
from constraints.rule import STABILITY, Rule
from constraints.year import Year
from scheduler.replan.disturbance import Disturbance


def steady(year: Year, before: Plan, prices: Disturbance) -> Year:
    """The year whose first tier is what a plan changes of the one before."""
    return replace(year, rules=(*year.rules, *_rules(before, prices)))


def _rules(before: Plan, prices: Disturbance) -> Iterator[Rule]:
    for meeting, weight in prices.moves.items():
        slot = before.by_meeting[meeting].slot
        yield Keep(
            id=f"{meeting}-bliver",
            meeting=meeting,
            day=slot.day,
            minute=slot.minute,
            tier=STABILITY,
            weight=weight,
        )
        yield KeepHeld(id=f"{meeting}-holdes", meeting=meeting, price=prices.cancelling)
    for meeting, price in prices.taken_in.items():
        yield KeepHeld(id=f"{meeting}-sloejfet", meeting=meeting, held=False, price=price)
