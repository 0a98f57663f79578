"""A rule alone in a tiny year, a complete plan, and the starts left to each meeting."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from calendars.grid import Slot
from calendars.plan import Plan
from constraints.rule import TIERS, Rule, SlotRule
from constraints.year import Year
from scheduler.candidates import Candidates
from tests.constraints.drawing.meetings import Wants, window_days
from tests.constraints.drawing.plans import How, draw_plan
from tests.constraints.drawing.years import draw_year


@dataclass(frozen=True)
class Case:
    """What the contract is held against."""

    year: Year
    rule: Rule
    plan: Plan
    candidates: Candidates = field(repr=False)


PLAIN, KEPT = Wants(), How()


@dataclass(frozen=True)
class Cases:
    """The cases of a rule: `rule` draws one for a year, which has what is wanted of it.

    `how` says how far plans may stray; `soft` the same for rules that have a tier, if it differs.
    """

    rule: Callable[[Random, Year], Rule]
    wants: Wants = PLAIN
    how: How = KEPT
    soft: How | None = None

    def draw(self, rng: Random) -> Case:
        """A case."""
        year, times = draw_year(rng, self.wants)
        rule = self.rule(rng, year)
        year = replace(year, rules=(*year.rules, rule))
        how = self.soft if self.soft is not None and rule.tier is not None else self.how
        return Case(year, rule, draw_plan(rng, year, times, how), starts_left(year, rule, times, how))


def draw_strength(rng):
    """Must hold, or a tier and a weight, as the fields of a rule."""
    if rng.random() < 0.5:
        return {"tier": None}
    return {"tier": rng.choice(TIERS), "weight": rng.randint(1, 3)}


def starts_left(year, rule, times, how):
    """Each meeting's starts: those of its window at the times tried, less what a firm slot rule takes."""
    masks = {}
    for meeting in year.meetings:
        if meeting.given is not None:
            masks[meeting.id] = year.grid.mask((meeting.given,))
            continue
        days = window_days(meeting.window, year.grid, how.around)
        mask = year.grid.mask(Slot(day, minute) for day in days for minute in times)
        if isinstance(rule, SlotRule) and rule.tier is None and meeting in rule.concerns(year):
            mask = rule.prices(year, meeting, mask).get(0, 0)
        masks[meeting.id] = mask
    return Candidates(masks, {})
