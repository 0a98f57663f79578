"""The cheapest ways out: changes that are tried, by price, until the year can be planned."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

from constraints.verify import verify
from constraints.year import Year
from scheduler.candidates import find_candidates
from scheduler.conflict.clock import Clock
from scheduler.conflict.conflict import Conflict, Explanation
from scheduler.conflict.independent import explain
from scheduler.conflict.remains import remains
from scheduler.construct import construct
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.edited_year import EditedYears
from scheduler.relaxation.index import ways_out_of
from scheduler.relaxation.way import Way
from scheduler.relaxation.year_text import Edit
from scheduler.result import Found
from scheduler.solve import Options, solve

SHOWN = 5
_SOLVING = 5.0
"""Seconds for one changed year that is not planned without the solver."""


@dataclass(frozen=True)
class WayOut:
    """Changes that together let the year be planned: a plan was found and verified."""

    ways: tuple[Way, ...]

    @property
    def price(self) -> int:
        """What they cost together."""
        return sum(way.price for way in self.ways)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every change of the file."""
        return tuple(edit for way in self.ways for edit in way.edits)

    @property
    def changes(self) -> frozenset[tuple[str, str]]:
        """What is changed, whatever the amounts."""
        return frozenset(way.changes for way in self.ways)


@dataclass(frozen=True)
class WaysOut:
    """The ways found, cheapest first; `complete` when no cheaper or other ones were left untried."""

    found: tuple[WayOut, ...]
    complete: bool


def ways_out(
    bearings: Bearings, edited: EditedYears, explanation: Explanation, clock: Clock, most: int = SHOWN
) -> WaysOut:
    """Tries sets of changes in the order of their price: a hitting set of the conflicts.

    A set that leaves a conflict is joined with each change that eases that one. A conflict that only
    shows once the known ones are gone is explained like any other.
    """
    search = _Search(bearings, edited, list(explanation.conflicts), clock)
    found: list[WayOut] = []
    for way_out in search.run():
        found.append(way_out)
        if len(found) == most:
            return WaysOut(tuple(found), complete=False)
    return WaysOut(tuple(found), complete=not search.cut_short)


@dataclass
class _Search:
    bearings: Bearings
    edited: EditedYears
    conflicts: list[Conflict]
    clock: Clock
    cut_short: bool = False
    _queue: list[tuple[int, int, WayOut]] = field(default_factory=list)
    _seen: set[frozenset[tuple[str, str, int]]] = field(default_factory=set)
    _number: Iterator[int] = field(default_factory=count)

    def run(self) -> Iterator[WayOut]:
        """Every set of changes that works and holds no other that does."""
        offered: list[WayOut] = []
        self._push(WayOut(()))
        while self._queue:
            if self.clock.over:
                self.cut_short = True
                return
            way_out = heappop(self._queue)[2]
            if any(other.changes <= way_out.changes for other in offered):
                continue
            year = self.edited.year(way_out.edits)
            if year is None:
                self._strengthen(way_out)
                continue
            conflict = self._left(year)
            if conflict is not None:
                self._join(way_out, conflict)
            elif way_out.ways and self._planned(year, way_out):
                offered.append(way_out)
                yield way_out

    def _push(self, way_out: WayOut) -> None:
        key = frozenset((*way.changes, way.amount) for way in way_out.ways)
        if key not in self._seen:
            self._seen.add(key)
            heappush(self._queue, (way_out.price, next(self._number), way_out))

    def _left(self, year: Year) -> Conflict | None:
        """The first known conflict that the changed year still has."""
        for conflict in self.conflicts:
            answer = remains(year, conflict, self.clock)
            if answer is None:
                self.cut_short = True
            if answer:
                return conflict
        return None

    def _join(self, way_out: WayOut, conflict: Conflict) -> None:
        """Adds a change that eases the conflict, or a larger one where there is one already."""
        made = {way.changes: way for way in way_out.ways}
        for way in ways_out_of(self.bearings, conflict):
            if way.changes not in made:
                self._push(WayOut((*way_out.ways, way)))
            else:
                self._push_stronger(way_out, made[way.changes])

    def _strengthen(self, way_out: WayOut) -> None:
        """Tries larger changes in place of some that the year file refuses."""
        for way in way_out.ways:
            self._push_stronger(way_out, way)

    def _push_stronger(self, way_out: WayOut, way: Way) -> None:
        stronger = way.stronger() if way.stronger else None
        if stronger is not None:
            self._push(WayOut(tuple(stronger if one is way else one for one in way_out.ways)))

    def _planned(self, year: Year, way_out: WayOut) -> bool:
        """True when a verified plan of the changed year is found; a new conflict is taken up."""
        plan = construct(year, find_candidates(year), seed=1)
        if plan is not None:
            return verify(year, plan).holds
        again = explain(year, self.clock, most=1)
        if again.conflicts:
            self.conflicts.append(again.conflicts[0])
            self._join(way_out, again.conflicts[0])
            return False
        if again.possible:
            solved = solve(year, Options(workers=2, time_limit=max(0.1, min(_SOLVING, self.clock.left))))
            if isinstance(solved, Found):
                return verify(year, solved.plan).holds
        self.cut_short = True
        return False
