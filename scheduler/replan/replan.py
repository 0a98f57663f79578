"""A changed year and its old plan -> the plan that disturbs least."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from calendars.difference import Difference, difference
from calendars.plan import Plan
from constraints.rule import STABILITY
from constraints.verify import verify
from constraints.year import Year
from scheduler.clock import Clock
from scheduler.progress import Listener, silent
from scheduler.replan.carry import carry
from scheduler.replan.disturbance import Disturbance, disturbance
from scheduler.replan.freeze import NOTICE, Cause, frozen
from scheduler.replan.least_moves import LeastMoves
from scheduler.replan.starts import Starts
from scheduler.replan.steady import steady
from scheduler.result import Impossible, Unfinished
from scheduler.search import Search, Stop


@dataclass(frozen=True)
class Terms:
    """What a re-planning is held to.

    `approved` meetings stand fast, and those whose notice (`notice` hverdage, or their own) has gone
    out, unless they are `asked` for; `stay` keep their start whatever else. `moved` counts how often
    a meeting has been moved before.
    """

    today: date
    notice: int = NOTICE
    approved: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    stay: frozenset[str] = frozenset()
    moved: Mapping[str, int] = field(default_factory=dict)
    seed: int = 1
    workers: int = 2
    time_limit: float = 60.0


@dataclass(frozen=True)
class Replanned:
    """A verified plan, and what it changes. Its disturbance costs `cost`; none costs less than `bound`."""

    plan: Plan
    differences: tuple[Difference, ...]
    cost: int
    bound: int
    prices: Disturbance
    tiers: Mapping[int, int]

    @property
    def proven(self) -> bool:
        """True when no plan disturbs less."""
        return self.cost <= self.bound


@dataclass(frozen=True)
class Refused:
    """Meetings that stand fast but cannot: the change is not made, until they are asked for."""

    meetings: Mapping[str, Cause]


Outcome: TypeAlias = Replanned | Refused | Impossible | Unfinished


def replan(
    year: Year, before: Plan, terms: Terms, tell: Listener = silent, stop: Stop | None = None
) -> Outcome:
    """The plan of the changed year that moves least of what was planned, proven or with its bound.

    The year is the changed one; `before` is the plan of the year as it was. Stability comes before
    every wish: an empty wanted seat never moves a meeting. Raises UnverifiedPlan when the verifier
    finds a broken rule.
    """
    carried = carry(year, before)
    fast = frozen(year, carried, terms.today, terms.approved, terms.asked, terms.notice)
    gone = _past_and_touched(year, before, terms)
    if gone:
        return Refused(gone)
    for meeting in terms.stay & carried.by_meeting.keys():
        fast.setdefault(meeting, "approved")
    prices = disturbance(year, carried, terms.today, terms.moved)
    priced = steady(year, carried, prices, fast)
    starts = Starts(priced, carried, terms.today, fast, terms.asked, terms.notice)
    stuck = {meeting: cause for meeting, cause in fast.items() if not starts.stays(meeting)}
    if stuck:
        return Refused(stuck)
    clock = Clock(terms.time_limit, deterministic=terms.workers == 1)
    search = Search(terms.seed, clock, stop or Stop())
    found = LeastMoves(priced, carried, starts, prices, search, terms.workers, tell).find()
    if found.impossible:
        return Impossible()
    if found.plan is None:
        return Unfinished(clock.elapsed)
    cost = verify(priced, found.plan).cost
    changed = difference(before, found.plan)
    return Replanned(found.plan, changed, cost[STABILITY], min(found.bound, cost[STABILITY]), prices, cost)


def _past_and_touched(year: Year, before: Plan, terms: Terms) -> dict[str, Cause]:
    """Meetings of the past that a change takes out or asks to move."""
    past = {one.meeting for one in before.placements if one.slot.day < terms.today}
    touched = {meeting for meeting in past if meeting not in year.by_id or meeting in terms.asked}
    return dict.fromkeys(sorted(touched), "past")
