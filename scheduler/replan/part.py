"""A few meetings placed anew, all others standing as they stood."""

from ortools.sat.python import cp_model

from calendars.plan import Plan
from constraints.reading import Reading
from constraints.rule import STABILITY
from constraints.unknowns import Attends, Chairs, InRoom, Works
from constraints.year import Year
from scheduler.improve import weighted
from scheduler.model.build import post_all
from scheduler.model.decode import decode
from scheduler.model.partial import PartialModel, PostingsByMeeting
from scheduler.replan.starts import Starts
from scheduler.search import Search


class Part:
    """Places `moving` meetings at any start left to them, and gives `staffed` ones people and rooms.

    First what stability costs is made least, then all lower tiers in one sum, then how many of those
    who came are replaced: who can stay on stays on. `postings` are those of the same or more starts,
    for whoever asks for several parts.
    """

    def __init__(
        self, year: Year, starts: Starts, search: Search, postings: PostingsByMeeting | None = None
    ) -> None:
        self._year, self._starts, self._search, self._postings = year, starts, search, postings

    def solve(
        self,
        before: Plan,
        moving: frozenset[str],
        staffed: frozenset[str],
        cost: dict[int, int],
        budget: float,
    ) -> Plan | None:
        """The best plan of its kind that was found; None when there is none, or none in time."""
        free = moving | staffed
        candidates = self._starts.candidates(moving)
        if any(not candidates.masks[one] and not self._year.by_id[one].optional for one in free):
            return None
        postings = self._postings or PostingsByMeeting(post_all(self._year, candidates))
        model = PartialModel(self._year, candidates, postings, before, free)
        stability = model.charges.cost(STABILITY)
        ending = self._search.minimise(model.cp, stability, budget)
        if ending.value is None:
            return None
        best = ending.value
        model.cp.add(stability <= ending.best)
        model.hint_values(best)
        kept = _kept(model, Reading(self._year, before))
        lower = weighted(model, cost) * (len(kept) + 1) - cp_model.LinearExpr.sum(kept)
        ending = self._search.minimise(model.cp, lower, budget)
        return decode(model, ending.value or best, before)


def _kept(model: PartialModel, before: Reading) -> list[cp_model.LinearExprT]:
    """The literals that say of somebody who came, chaired or worked, or of a room, that it still is so."""
    asked = (Attends, Chairs, Works, InRoom)
    return [
        literal
        for unknown, literal in model.variables.known.items()
        if isinstance(unknown, asked) and before.value(unknown)
    ]
