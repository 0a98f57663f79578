"""The cheapest ways out: changes that are tried, by price, until the year can be planned."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from heapq import heappop, heappush
from itertools import count

from calendars.plan import Plan
from constraints.year import Year
from scheduler.clock import Clock
from scheduler.conflict.conflict import Conflict, Explanation
from scheduler.conflict.independent import explain
from scheduler.conflict.remains import remains
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.edited_year import EditedYears
from scheduler.relaxation.index import ways_out_of
from scheduler.relaxation.planned import constructed, solved, solved_near
from scheduler.relaxation.repaired import repaired
from scheduler.relaxation.way import Way
from scheduler.relaxation.year_text import Edit

SHOWN = 5
_SOLVING = 4.0
"""Seconds for one changed year that is not planned without the solver, and for explaining it."""


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

    def code(self, revision: str) -> str:
        """A short name for these changes of that revision of the year's files: "a4c7-09e1"."""
        edits = repr(sorted((edit.start, edit.end, edit.new) for edit in self.edits))
        return f"{revision[:4]}-{sha256(edits.encode()).hexdigest()[:4]}"

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
    search = _Search(bearings, edited, list(explanation.conflicts), clock, explanation.rest)
    found: list[WayOut] = []
    for way_out in search.run():
        found.append(way_out)
        if len(found) == most:
            search.cut_short = True
            break
    least = [one for one in found if not any(other.changes < one.changes for other in found)]
    return WaysOut(tuple(sorted(least, key=_by_price)), complete=not search.cut_short)


def _by_price(way_out: WayOut) -> tuple[int, int, list[str]]:
    return (way_out.price, len(way_out.ways), sorted(way.name for way in way_out.ways))


@dataclass
class _Search:
    """Tries changes, cheapest first; those that need the solver wait until the others are tried."""

    bearings: Bearings
    edited: EditedYears
    conflicts: list[Conflict]
    clock: Clock
    _plan: Plan | None
    cut_short: bool = False
    _queue: list[tuple[int, int, WayOut]] = field(default_factory=list)
    _hard: list[tuple[WayOut, Year]] = field(default_factory=list)
    _seen: set[frozenset[tuple[str, str, int]]] = field(default_factory=set)
    _offered: list[WayOut] = field(default_factory=list)
    _number: Iterator[int] = field(default_factory=count)

    def run(self) -> Iterator[WayOut]:
        """Every set of changes that works and holds no other that does."""
        self._push(WayOut(()))
        while (self._queue or self._hard) and not self.clock.over:
            if not self._queue:
                way_out, year = self._hard.pop(0)
                if not self._needless(way_out) and self._solved(year, way_out):
                    yield self._offer(way_out)
                continue
            way_out = heappop(self._queue)[2]
            if not self._needless(way_out) and self._works(way_out):
                yield self._offer(way_out)
        self.cut_short = self.cut_short or bool(self._queue or self._hard)

    def _needless(self, way_out: WayOut) -> bool:
        return any(other.changes <= way_out.changes for other in self._offered)

    def _offer(self, way_out: WayOut) -> WayOut:
        self._offered.append(way_out)
        return way_out

    def _works(self, way_out: WayOut) -> bool:
        """True when the changed year is planned without a solver; else what follows is queued."""
        year = self.edited.year(way_out.edits)
        if year is None:
            self._strengthen(way_out)
            return False
        conflict = self._left(year)
        if conflict is not None:
            self._join(way_out, conflict)
            return False
        if not way_out.ways:
            return False
        plan = self._mended(year) or constructed(year)
        if plan is not None:
            self._plan = plan
            return True
        self._hard.append((way_out, year))
        return False

    def _mended(self, year: Year) -> Plan | None:
        """The last plan found, with the meetings of the conflicts and those near them placed anew."""
        if self._plan is None:
            return None
        anew = {meeting for conflict in self.conflicts for meeting in conflict.meetings}
        series = {self.bearings.meeting(meeting).series for meeting in anew}
        mended = repaired(year, self._plan, anew)
        return mended or solved_near(year, self._plan, series, self.clock.at_most(_SOLVING))

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

    def _solved(self, year: Year, way_out: WayOut) -> bool:
        """True when the solver finds a verified plan; a conflict that only shows now is taken up."""
        outcome = solved(year, self.clock.at_most(_SOLVING))
        if isinstance(outcome, Plan):
            self._plan = outcome
            return True
        conflicts: tuple[Conflict, ...] = ()
        if outcome == "impossible":
            conflicts = explain(year, self.clock.at_most(_SOLVING), most=1).conflicts
        for conflict in conflicts:
            self.conflicts.append(conflict)
            self._join(way_out, conflict)
        self.cut_short = self.cut_short or not conflicts
        return False
