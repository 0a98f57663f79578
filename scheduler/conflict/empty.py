"""A meeting with no start left: a conflict found without a solver."""

from collections.abc import Collection

from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand, held
from scheduler.conflict.loosened import loosened, slot_demands
from scheduler.conflict.minimal import minimal


def empty_conflict(year: Year, meeting: str, aside: Collection[Demand]) -> Conflict:
    """Which demands leave the meeting without a start; that it is held is one of them, also when "ca."."""
    demands = {*slot_demands(year, (year.by_id[meeting],)), held(meeting)}.difference(aside)

    def possible(kept: Collection[Demand]) -> bool:
        if held(meeting) not in kept:
            return True
        return bool(find_candidates(loosened(year, (meeting,), kept)).masks[meeting])

    found = minimal(demands, possible)
    return Conflict(found.demands, found.proven, meeting)
