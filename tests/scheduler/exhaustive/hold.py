"""Holds a check against tiny years, and says which is the smallest that fails it.

Years come from a seed, as in tests/constraints/contract/hold.py.
"""

import os
from dataclasses import dataclass
from random import Random

from hypothesis import HealthCheck, Phase, given, note, settings

from constraints.year import Year
from tests.constraints.contract.hold import SEEDS
from tests.constraints.contract.smaller import failure
from tests.depth import examples
from tests.scheduler.exhaustive.drawing import draw_tiny_year
from tests.scheduler.exhaustive.enumeration import Best, Enumeration, TooLarge
from tests.scheduler.exhaustive.smaller import smaller

YEARS = examples(50)
"""How many years each check is held against."""


@dataclass(frozen=True)
class Case:
    """A tiny year, all its plans, and the best of them, if any; `rng` draws what else a check needs."""

    year: Year
    plans: Enumeration
    best: Best | None
    seed: int

    @property
    def rng(self) -> Random:
        """The same numbers whenever asked, so that a check can be repeated."""
        return Random(self.seed)


def draw_case(seed, asked=()):
    """The first year drawn that is small enough to try all plans of."""
    rng = Random(seed)
    while True:
        case = known(draw_tiny_year(rng, asked), seed)
        if case is not None:
            return case


def known(year, seed):
    """The year with its best plan, or None when it has too many plans to try."""
    try:
        plans = Enumeration(year)
    except TooLarge:
        return None
    return Case(year, plans, plans.best(), seed)


def hold(check, years=YEARS, planned=False, asked=()):
    """Raises what the check raises on the smallest year found that it fails on.

    With `planned` years without any plan are passed by; `asked` are rules that each year has.
    """

    def of_interest(case):
        if case.best is not None or not planned:
            check(case)

    @settings(
        max_examples=years,
        derandomize="CI" in os.environ,
        deadline=None,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    @given(SEEDS)
    def holds(seed):
        case = draw_case(seed, asked)
        if failure(case, of_interest) is not None:
            small = smallest(case, of_interest)
            note(tell(small))
            check(small)

    holds()


def smallest(case, check):
    """Leaves things out of a year for as long as the check fails in the same way."""
    wrong = type(failure(case, check))
    while True:
        for year in smaller(case.year):
            less = known(year, case.seed)
            if less is not None and type(failure(less, check)) is wrong:
                case = less
                break
        else:
            return case


def tell(case):
    """A case in few lines."""
    year, best = case.year, case.best
    lines = [f"seed {case.seed}", f"{year.grid}", f"{year.days}", *map(repr, year.rules)]
    lines += [repr(one) for one in (*year.meetings, *year.posts.values(), *year.rooms.values())]
    lines += [f"busy {dict(year.busy)}", f"{year.travel}"]
    lines += [f"best {best.cost}", *map(repr, best.plan.placements)] if best else ["no plan"]
    return "\n".join(lines)
