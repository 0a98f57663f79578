"""Which meetings can stay together, whatever becomes of the others: a bound on what must move."""

from dataclasses import replace

from calendars.meetings import Meeting
from constraints.keep_held import KeepHeld
from constraints.rule import STABILITY, Rule
from constraints.unknowns import Held
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.model.build import Model, post_all
from scheduler.replan.disturbance import Disturbance
from scheduler.replan.starts import Starts
from scheduler.search import Search


def least_that_moves(
    year: Year, starts: Starts, prices: Disturbance, search: Search, budget: float
) -> tuple[int, frozenset[str]]:
    """The cheapest set of meetings without which the others could stand as they stood, and a bound on it.

    Of any plan the meetings that stay keep every rule among themselves that one meeting more cannot
    mend. So the best choice of those, at their old starts alone and with people and rooms as may be,
    costs no more than any plan. The model has one start a meeting, and is small.
    """
    meetings = tuple(replace(meeting, optional=True, drop_price=0) for meeting in year.meetings)
    firm = [rule for rule in year.rules if rule.tier is None and _holds_for_some(rule)]
    leaving = [
        KeepHeld(id=f"{meeting}-bliver", meeting=meeting, price=weight)
        for meeting, weight in prices.moves.items()
    ]
    alone = replace(year, meetings=meetings, rules=(*firm, *leaving))
    masks = {meeting.id: _old_start(year, meeting, starts) for meeting in meetings}
    candidates = Candidates(masks, {})
    model = Model(alone, candidates, postings=post_all(alone, candidates))
    ending = search.minimise(model.cp, model.charges.cost(STABILITY), budget)
    if ending.value is None:
        return 0, frozenset()
    value = ending.value
    moving = {one for one in prices.moves if not value(model.variables.literal(Held(one)))}
    return max(0, ending.bound), frozenset(moving)


def _old_start(year: Year, meeting: Meeting, starts: Starts) -> int:
    """The meeting's old start alone; none when it has none, or cannot have it any more."""
    if meeting.given is not None:
        return year.grid.mask((meeting.given,))
    stays = meeting.id in starts.old and starts.stays(meeting.id)
    return starts.old[meeting.id] if stays else 0


def _holds_for_some(rule: Rule) -> bool:
    """True when any part of a plan keeps the rule if the whole does; what stands fast is in every part."""
    return isinstance(rule, KeepHeld) or not rule.repairable
