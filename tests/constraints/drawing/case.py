"""A rule alone in a tiny year, a complete plan, and the starts left to each meeting."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from calendars.grid import Slot
from calendars.plan import Plan
from constraints.rule import TIERS, Rule, SlotRule
from constraints.year import Year
from scheduler.candidates import Candidates
from tests.constraints.drawing.meetings import Wants, window_days
from tests.constraints.drawing.plans import How, plans
from tests.constraints.drawing.years import years


@dataclass(frozen=True)
class Case:
    """What the contract is held against."""

    year: Year
    rule: Rule
    plan: Plan
    candidates: Candidates


Maker = Callable[[Callable, Year], Rule]
"""Draws a rule for a year: maker(draw, year)."""


@st.composite
def cases(draw, maker: Maker, wants=Wants(), how=How(), soft_how=None):
    """Cases of the rule that `maker` draws. A soft rule's plans stray as `soft_how` says, if it does."""
    year, times = draw(years(wants))
    rule = maker(draw, year)
    year = replace(year, rules=(rule,))
    strays = soft_how if soft_how is not None and rule.tier is not None else how
    plan = draw(plans(year, times, strays))
    return Case(year, rule, plan, Candidates(starts_left(year, rule, times, strays.around), {}))


@st.composite
def strengths(draw, firm=True):
    """Must hold, or a tier and a weight, as the fields of a rule."""
    if firm and draw(st.booleans()):
        return {"tier": None}
    return {"tier": draw(st.sampled_from(TIERS)), "weight": draw(st.integers(1, 3))}


def starts_left(year, rule, times, around):
    """Each meeting's starts: those of its window at the times tried, less what a firm slot rule takes."""
    masks = {}
    for meeting in year.meetings:
        if meeting.given is not None:
            masks[meeting.id] = year.grid.mask((meeting.given,))
            continue
        days = window_days(meeting, year.grid, around)
        mask = year.grid.mask(Slot(day, minute) for day in days for minute in times)
        if isinstance(rule, SlotRule) and rule.tier is None and meeting in rule.concerns(year):
            mask = rule.prices(year, meeting, mask).get(0, 0)
        masks[meeting.id] = mask
    return masks
