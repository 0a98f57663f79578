"""A complete plan that is changed move by move, always knowing what it costs."""

from collections.abc import Callable
from dataclasses import dataclass, field

from calendars.meetings import Meeting
from calendars.plan import Placement, Plan
from constraints.together import Together
from constraints.year import Year
from scheduler.candidates import Candidates
from scheduler.local_search.administrator_days import AdministratorDays
from scheduler.local_search.asked_rules import AskedRules
from scheduler.local_search.change import Move
from scheduler.local_search.costs import Cost
from scheduler.local_search.live import LiveReading
from scheduler.local_search.live_routes import LiveRoutes, Replaced
from scheduler.local_search.own_costs import OwnCosts
from scheduler.local_search.tallies import Tallies
from scheduler.staff import Staff

Worth = Callable[[Cost], bool]
"""Whether a move that costs so much more is made. It is asked of lower bounds too, so less must do better."""


@dataclass(slots=True)
class _Trial:
    """A move being tried: what it has touched so far, and what it costs more.

    `hope` is what rules that are yet to be counted could charge less, at most.
    """

    move: Move
    before: dict[str, tuple[int, Placement] | None]
    more: Cost = 0
    hope: Cost = 0
    own: dict[str, Cost] = field(default_factory=dict)
    days: dict[int, Cost] = field(default_factory=dict)
    asked: dict[int, Cost] = field(default_factory=dict)
    routes: list[Replaced] = field(default_factory=list)


class Draft:
    """A draft keeps every rule that must hold, and its `cost` is the verifier's, tier by tier."""

    def __init__(self, year: Year, candidates: Candidates, plan: Plan) -> None:
        self.year = year
        self.live = LiveReading.of(year, plan)
        self.staff = Staff(year)
        self.own = OwnCosts(year, candidates)
        self.starts = {
            meeting.id: year.grid.index(self.live.slot(meeting.id))
            for meeting in year.planned
            if self.live.held(meeting.id)
        }
        self.days = [
            AdministratorDays(rule, year.grid, meetings)
            for rule in year.rules
            if isinstance(rule, Together) and rule.tier is not None
            for meetings in rule.groups(year).values()
        ]
        self._asked = AskedRules(year)
        self._routes = LiveRoutes(year, self.live)
        self._tallies = Tallies(year)
        self._days_of: dict[str, list[int]] = {}
        for number, days in enumerate(self.days):
            for name, _ in days.meetings:
                self._days_of.setdefault(name, []).append(number)
        self._count_all()

    def _count_all(self) -> None:
        self.cost: Cost = 0
        for name in self.starts:
            meeting = self.year.by_id[name]
            self.staff.take(meeting, self.live.placed[name])
            self.cost += self._tallies.add(meeting, self.live.placed[name])
        self._own_costs = {meeting.id: self._own(meeting) for meeting in self.year.planned}
        self._days_costs = [days.cost(self.starts) for days in self.days]
        self._asked_costs = [charged.cost(self.live) or 0 for charged in self._asked.charged]
        # What is charged by rules that are only counted once a move has been made: tallies and asked rules.
        self._rest = self.cost = self.cost + sum(self._asked_costs)
        self.cost += sum(self._own_costs.values()) + sum(self._days_costs)

    def _own(self, meeting: Meeting) -> Cost:
        return self.own.of(meeting, self.starts.get(meeting.id, 0), self.live.placed.get(meeting.id))

    def own_cost(self, name: str) -> Cost:
        """What a meeting's own placement costs as it stands."""
        return self._own_costs[name]

    def attempt(self, move: Move, worth: Worth) -> bool:
        """Makes a move when it breaks nothing and is worth what it costs more; True when made.

        The cheapest questions come first: most moves are refused by their starts alone.
        """
        trial = self._move_starts(move)
        if not worth(trial.more - self._rest) or not worth(trial.more - self._hope(trial)):
            self._put_starts_back(trial)
            return False
        self._lift(trial)
        if not self._seat(trial):
            return False
        if not worth(trial.more - trial.hope) or not self._ask(trial, worth):
            self._undo(trial)
            return False
        self._settle(trial)
        return True

    def _move_starts(self, move: Move) -> _Trial:
        """Puts the meetings at their new starts, and counts what that costs at least."""
        trial = _Trial(move, {})
        touched: list[int] = []
        for change in move:
            name, start = change.meeting, change.start
            old = self.starts.get(name)
            trial.before[name] = None if old is None else (old, self.live.placed[name])
            trial.more += self.own.least(name, start) - self._own_costs[name]
            if start is None:
                self.starts.pop(name, None)
            else:
                self.starts[name] = start
            touched += self._days_of.get(name, ())
        for number in touched:
            if number not in trial.days:
                cost = trial.days[number] = self.days[number].cost(self.starts)
                trial.more += cost - self._days_costs[number]
        return trial

    def _hope(self, trial: _Trial) -> Cost:
        """What the rules that are counted last could charge less, were the meetings elsewhere."""
        for name, old in trial.before.items():
            placement = old[1] if old else None
            names = self._routes.decided_by(name, None if placement is None else self._hverdag(placement))
            for number in self._asked.to_recount((name, *names)):
                trial.hope += self._asked_costs[number]
            if placement is not None:
                trial.hope += self._tallies.relief(self.year.by_id[name], placement)
        return trial.hope

    def _put_starts_back(self, trial: _Trial) -> None:
        for name, before in trial.before.items():
            if before is None:
                self.starts.pop(name, None)
            else:
                self.starts[name] = before[0]

    def _lift(self, trial: _Trial) -> None:
        for name, before in trial.before.items():
            if before is not None:
                trial.more += self._remove(name)

    def _seat(self, trial: _Trial) -> bool:
        """Seats the meetings where they now are, one after another; undone when one cannot be held."""
        for change in trial.move:
            name, meeting = change.meeting, self.year.by_id[change.meeting]
            placement = None
            if change.start is not None:
                slot = self.year.grid.slot(change.start)
                placement = self.staff.placement(meeting, slot, change.caseworker, change.chair)
                if placement is None:
                    self._undo(trial)
                    return False
                trial.more += self._add(name, placement)
            cost = trial.own[name] = self.own.of(meeting, change.start or 0, placement)
            trial.more += cost - self.own.least(name, change.start)
        return True

    def _ask(self, trial: _Trial, worth: Worth) -> bool:
        """Whether no asked rule is broken and the move is worth what all of them charge."""
        routes = self._routes.follow(
            {name: self._hverdag(old[1]) if old else None for name, old in trial.before.items()}
        )
        if routes is None:
            return False
        trial.routes = routes
        names = [*trial.before, *(one.name for one in trial.routes)]
        for number, charged in self._asked.to_recount(names).items():
            cost = charged.cost(self.live)
            if cost is None:
                return False
            trial.asked[number] = cost
            trial.more += cost - self._asked_costs[number]
        if not worth(trial.more):
            return False
        return not self._asked.broken(self.live, names)

    def _hverdag(self, placement: Placement) -> int:
        return self.year.days.hverdag_number(placement.slot.day)

    def _undo(self, trial: _Trial) -> None:
        self._routes.put_back(trial.routes)
        for name in trial.before:
            if name in self.live.placed:
                self._remove(name)
        for name, before in trial.before.items():
            if before is not None:
                self._add(name, before[1])
        self._put_starts_back(trial)

    def _settle(self, trial: _Trial) -> None:
        self.cost += trial.more
        self._rest += trial.more
        for name, cost in trial.own.items():
            self._rest -= cost - self._own_costs[name]
        for number, cost in trial.days.items():
            self._rest -= cost - self._days_costs[number]
        self._own_costs.update(trial.own)
        for costs, changed in ((self._days_costs, trial.days), (self._asked_costs, trial.asked)):
            for number, cost in changed.items():
                costs[number] = cost

    def _add(self, name: str, placement: Placement) -> Cost:
        meeting = self.year.by_id[name]
        self.live.placed[name] = placement
        self.staff.take(meeting, placement)
        return self._tallies.add(meeting, placement)

    def _remove(self, name: str) -> Cost:
        meeting, placement = self.year.by_id[name], self.live.placed.pop(name)
        self.staff.release(meeting, placement)
        return self._tallies.remove(meeting, placement)
