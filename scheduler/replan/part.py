"""A few meetings placed anew, all others standing as they stood."""

from ortools.sat.python import cp_model

from calendars.plan import Plan
from constraints.reading import Reading
from constraints.rule import STABILITY
from constraints.unknowns import Attends, Chairs, InRoom, Works
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.improve import weighted
from scheduler.model.build import post_all
from scheduler.model.decode import decode
from scheduler.model.partial import PartialModel, PostingsByMeeting
from scheduler.replan.starts import Starts
from scheduler.search import Search


class Part:
    """Places `moving` meetings at any start left to them, and gives `staffed` ones people and rooms.

    What is posted for some meetings serves again for the same or fewer. `postings` are those of the same or
    more starts, for whoever asks for several parts.
    """

    def __init__(
        self, year: Year, starts: Starts, search: Search, postings: PostingsByMeeting | None = None
    ) -> None:
        self._year, self._starts, self._search, self._given = year, starts, search, postings
        self._posted: tuple[frozenset[str], PostingsByMeeting] | None = None

    def least(
        self, before: Plan, moving: frozenset[str], staffed: frozenset[str], budget: float
    ) -> Plan | None:
        """A plan whose stability costs as little as was found; None when there is none, or none in time."""
        model = self._model(before, moving, staffed)
        if model is None:
            return None
        ending = self._search.minimise(model.cp, model.charges.cost(STABILITY), budget)
        return None if ending.value is None else decode(model, ending.value, before)

    def best(
        self,
        before: Plan,
        moving: frozenset[str],
        staffed: frozenset[str],
        cost: dict[int, int],
        budget: float,
    ) -> Plan | None:
        """As `least`, but then all lower tiers in one sum, and then that few who came are replaced."""
        model = self._model(before, moving, staffed)
        if model is None:
            return None
        stability = model.charges.cost(STABILITY)
        ending = self._search.minimise(model.cp, stability, budget)
        if ending.value is None:
            return None
        first = ending.value
        model.cp.add(stability <= ending.best)
        model.hint_values(first)
        kept = _kept(model, Reading(self._year, before))
        lower = weighted(model, cost) * (len(kept) + 1) - cp_model.LinearExpr.sum(kept)
        ending = self._search.minimise(model.cp, lower, budget)
        return decode(model, ending.value or first, before)

    def _model(self, before: Plan, moving: frozenset[str], staffed: frozenset[str]) -> PartialModel | None:
        """The model; None when some meeting has no start left, and so no plan can be."""
        free = moving | staffed
        candidates = self._starts.candidates(moving)
        if any(not candidates.masks[one] and not self._year.by_id[one].optional for one in free):
            return None
        postings = self._postings(moving, candidates)
        model = PartialModel(self._year, candidates, postings, before, free)
        # The old plan breaks some rule, but it is near: without it the search wanders off.
        model.hint(before)
        return model

    def _postings(self, moving: frozenset[str], candidates: Candidates) -> PostingsByMeeting:
        if self._given is not None:
            return self._given
        if self._posted is None or not moving <= self._posted[0]:
            self._posted = moving, PostingsByMeeting(post_all(self._year, candidates))
        return self._posted[1]


def _kept(model: PartialModel, before: Reading) -> list[cp_model.LinearExprT]:
    """The literals that say of somebody who came, chaired or worked, or of a room, that it still is so."""
    asked = (Attends, Chairs, Works, InRoom)
    return [
        literal
        for unknown, literal in model.variables.known.items()
        if isinstance(unknown, asked) and before.value(unknown)
    ]
