"""The two ways in which a model is asked about demands: some kept, or each under a literal of its own."""

from collections.abc import Collection

from ortools.sat.python import cp_model

from constraints.postings import Posting
from constraints.rule import Rule
from constraints.year import Year
from scheduler.conflict.demand import Demand, demand_of, is_asked
from scheduler.model.starts import Truthy


class Kept:
    """Only facts and the demands kept are posted."""

    droppable = True

    def __init__(self, year: Year, kept: Collection[Demand]) -> None:
        self._year, self._kept = year, kept

    def under(self, rule: Rule, posting: Posting, cp: cp_model.CpModel) -> tuple[Truthy, ...] | None:
        """No literal, or None for a demand that is not kept."""
        if not is_asked(rule, posting):
            return None
        demand = demand_of(rule, posting, self._year)
        return () if demand is None or demand in self._kept else None


class Guarded(Kept):
    """The demands kept bind only while their literals are true; `unguarded` ones always.

    Guards slow proofs, so they stand only in models that are made to find a core.
    """

    def __init__(self, year: Year, kept: Collection[Demand], unguarded: Collection[Demand]) -> None:
        super().__init__(year, kept)
        self._unguarded = unguarded
        self.literals: dict[Demand, cp_model.IntVar] = {}

    def under(self, rule: Rule, posting: Posting, cp: cp_model.CpModel) -> tuple[Truthy, ...] | None:
        """The demand's literal."""
        if super().under(rule, posting, cp) is None:
            return None
        demand = demand_of(rule, posting, self._year)
        if demand is None or demand in self._unguarded:
            return ()
        if demand not in self.literals:
            self.literals[demand] = cp.new_bool_var(demand.name)
        return (self.literals[demand],)
