"""A conflict among meetings that each have a start left."""

import math
from collections.abc import Collection

from scheduler.clock import Clock
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.conflict.loosened import slot_demands
from scheduler.conflict.minimal import minimal
from scheduler.conflict.question import Answer, ask, ask_for_core
from scheduler.conflict.survey import Survey

_REFINED = 3
"""How often a core is asked for a smaller core."""


def conflict_among(
    survey: Survey,
    meetings: Collection[str],
    aside: Collection[Demand],
    clock: Clock,
    at_most: float = math.inf,
) -> Conflict | bool | None:
    """A minimal conflict among these meetings; True when there is none, None when time ran out.

    First the rules between the meetings, with the demands on starts as mere filters; then, of the
    meetings that the core speaks of, the demands on starts too. `at_most` are the seconds in which it
    must show whether there is a conflict; telling it minimally has the whole clock.
    """
    year = survey.year
    between = survey.within(meetings).difference(aside)
    starts = frozenset(slot_demands(year, [year.by_id[one] for one in meetings])).difference(aside)
    kept = between | starts
    answer = ask_for_core(year, meetings, kept, starts, clock, at_most)
    if answer.possible is not False:
        return answer.possible
    core = _refined(survey, answer, starts, clock)
    spoken_of = survey.spoken_of(core)
    concerned = frozenset(slot_demands(year, [year.by_id[one] for one in spoken_of])).difference(aside)

    def possible(some: Collection[Demand]) -> bool | None:
        return ask(year, survey.spoken_of(some), some, clock).possible

    hinted = core | concerned
    clash = hinted if possible(hinted) is False else kept
    found = minimal(clash, possible)
    return Conflict(found.demands, found.proven)


def _refined(survey: Survey, answer: Answer, starts: frozenset[Demand], clock: Clock) -> frozenset[Demand]:
    """The core's core, as long as that is smaller."""
    core = answer.core
    for _ in range(_REFINED):
        again = ask_for_core(survey.year, survey.spoken_of(core), core | starts, starts, clock)
        if again.possible is not False or len(again.core) >= len(core):
            break
        core = again.core
    return core
