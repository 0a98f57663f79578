"""The changed year with what stability costs: the same demands, and a price on every move."""

from collections.abc import Container, Iterator
from dataclasses import replace

from calendars.plan import Plan
from constraints.keep import Keep
from constraints.keep_held import KeepHeld
from constraints.rule import STABILITY, Rule
from constraints.year import Year
from scheduler.replan.disturbance import Disturbance


def steady(year: Year, before: Plan, prices: Disturbance, fast: Container[str] = ()) -> Year:
    """The year whose first tier is what a plan changes of the one before; what stands fast is held."""
    return replace(year, rules=(*year.rules, *_rules(before, prices, fast)))


def _rules(before: Plan, prices: Disturbance, fast: Container[str]) -> Iterator[Rule]:
    for meeting, weight in prices.moves.items():
        slot = before.by_meeting[meeting].slot
        if meeting in fast:
            yield Keep(id=f"{meeting}-ligger-fast", meeting=meeting, day=slot.day, minute=slot.minute)
            yield KeepHeld(id=f"{meeting}-holdes", meeting=meeting, tier=None)
            continue
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
