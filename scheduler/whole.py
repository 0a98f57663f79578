"""The whole year in one model: a first plan where none could be constructed, and the last proofs."""

from functools import cached_property

from constraints.rule import TIERS
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.incumbent import Incumbent
from scheduler.model.build import Model, Postings
from scheduler.model.decode import decode
from scheduler.search import Search

_SMALL, _LARGE = 2_000, 25_000
"""Starts of all meetings together: a smaller model is proven at once, a larger one takes minutes to load."""


class Whole:
    """Solves the whole year at once: slower than in neighbourhoods, but able to prove."""

    def __init__(
        self, year: Year, candidates: Candidates, postings: Postings, search: Search, workers: int
    ) -> None:
        self._year, self._candidates, self._postings = year, candidates, postings
        self._search, self._workers = search, workers

    @cached_property
    def _starts(self) -> int:
        return sum(mask.bit_count() for mask in self._candidates.masks.values())

    @property
    def small(self) -> bool:
        """True when proving is no slower than improving."""
        return self._starts <= _SMALL

    @property
    def large(self) -> bool:
        """True when there is no time to prove anything: parts and neighbourhoods have to do."""
        return self._starts > _LARGE

    def first(self, incumbent: Incumbent, budget: float) -> bool:
        """Offers any plan at all; True when it is proven that there is none."""
        model = self._model()
        ending = self._search.minimise(model.cp, 0, budget, workers=self._workers)
        if ending.value is not None:
            incumbent.offer(decode(model, ending.value))
        return ending.impossible

    def prove(self, incumbent: Incumbent, share: float) -> None:
        """Minimises each tier that is not proven, with those above held at what they cost.

        A tier may use `share` of the time left; unproven then, it is frozen with its bound.
        """
        if not incumbent.open_tiers or self._search.over:
            return
        model = self._model()
        for tier in TIERS:
            cost = model.charges.cost(tier)
            if tier in incumbent.open_tiers and not self._search.over:
                assert incumbent.plan is not None
                model.hint(incumbent.plan)
                model.cp.add(cost >= incumbent.bounds[tier])
                ending = self._search.minimise(
                    model.cp,
                    cost,
                    self._search.clock.share(share),
                    lambda best, bound, tier=tier: incumbent.hear(tier, best, bound),  # type: ignore[misc]
                    workers=self._workers,
                )
                if ending.impossible:
                    raise RuntimeError(f"tier {tier}: the model refuses a plan that the verifier accepts")
                if ending.value is not None:
                    incumbent.offer(decode(model, ending.value))
                incumbent.bound(tier, ending.bound)
            model.cp.add(cost <= incumbent.cost[tier])

    def _model(self) -> Model:
        return Model(self._year, self._candidates, postings=self._postings)
