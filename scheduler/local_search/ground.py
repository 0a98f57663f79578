"""What moves look up to find something worth trying: which meetings there are, and who they belong with."""

from random import Random

from constraints.precedence import Precedence
from constraints.prepared_by import PreparedBy
from constraints.reports_to import ReportsTo
from constraints.route import Route
from constraints.spacing import Spacing
from constraints.year import Year
from scheduler.local_search.draft import Draft
from scheduler.local_search.start_table import StartTable

_FEW = 3
_ORDERING = (Precedence, PreparedBy, ReportsTo, Route, Spacing)


class Ground:
    """The ground that moves are drawn on: a draft, and groups of its meetings that never change."""

    def __init__(self, draft: Draft) -> None:
        self.draft, self.year = draft, draft.year
        self.per_day = draft.year.grid.per_day
        self.tables: dict[str, StartTable] = draft.own.tables
        self.meetings = [one.id for one in self.year.planned if self.tables[one.id].floor]
        self.least = {name: self.tables[name].floor[self.tables[name].ranked[0]] for name in self.meetings}
        self.optional = [name for name in self.meetings if self.year.by_id[name].optional]
        self.worked = [name for name in self.meetings if self.year.by_id[name].caseworkers]
        self.shared_chair = [name for name in self.meetings if len(self.year.by_id[name].chairs) > 1]
        self.groups = [[name for name, _ in days.meetings if self.tables[name].floor] for days in draft.days]
        self.groups = [group for group in self.groups if len(group) > 1]
        self.alike = [group for group in _alike(self.year, self.meetings) if len(group) > 1]
        self.partners = _partners(self.year, self.meetings)
        self.ordered = list(self.partners)

    def held(self, rng: Random, names: list[str]) -> str | None:
        """One of the meetings, if it is held."""
        if not names:
            return None
        name = names[int(rng.random() * len(names))]
        return name if name in self.draft.starts else None

    def costly(self, rng: Random, names: list[str]) -> str | None:
        """Of a few held meetings the one that costs most above its best start."""
        best, found = -1, None
        for _ in range(_FEW):
            name = self.held(rng, names)
            if name is not None and (regret := self.draft.own_cost(name) - self.least[name]) > best:
                best, found = regret, name
        return found

    def day(self, name: str) -> int:
        """The number of the day on which a meeting is held."""
        return self.draft.starts[name] // self.per_day

    def steps(self, name: str) -> int:
        """How many starts after a meeting's own the next one can begin."""
        return -(-self.year.by_id[name].minutes // self.year.grid.step)

    def likely(self, name: str, rng: Random, bias: int = 2) -> int:
        """Any of a meeting's starts, but rather one that must cost little; more so with a higher bias."""
        ranked = self.tables[name].ranked
        return ranked[int(len(ranked) * rng.random() ** bias)]

    def start_on(self, name: str, day: int, near: int | None = None) -> int | None:
        """The meeting's start on a day that must cost least, or that is nearest to an hour of the day."""
        starts = self.tables[name].by_day.get(day)
        if not starts:
            return None
        return starts[0] if near is None else min(starts, key=lambda start: abs(start % self.per_day - near))


def _alike(year: Year, names: list[str]) -> list[list[str]]:
    """Meetings of one kind and length of window: those that could trade places."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(year.by_id[name].series, []).append(name)
    return list(groups.values())


def _partners(year: Year, names: list[str]) -> dict[str, list[str]]:
    """For each meeting those that a rule orders with it, those whose windows are nearest first."""
    movable = set(names)
    found: dict[str, set[str]] = {}
    for rule in year.rules:
        if isinstance(rule, _ORDERING):
            group = movable.intersection(meeting.id for meeting in rule.reads(year))
            for name in group:
                found.setdefault(name, set()).update(group - {name})
    opens = {meeting.id: meeting.window.first.toordinal() for meeting in year.meetings}
    return {
        name: sorted(found[name], key=lambda other: (abs(opens[other] - opens[name]), other))
        for name in names
        if found.get(name)
    }
