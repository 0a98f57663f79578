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
        self._weekday = draft.year.grid.first.weekday()
        self._by_week: dict[str, dict[int, list[int]]] = {}
        self.tables: dict[str, StartTable] = draft.own.tables
        self.meetings = [one.id for one in self.year.planned if self.tables[one.id].floor]
        self.least = {name: self.tables[name].floor[self.tables[name].ranked[0]] for name in self.meetings}
        self.optional = [name for name in self.meetings if self.year.by_id[name].optional]
        self.worked = [name for name in self.meetings if self.year.by_id[name].caseworkers]
        self.shared_chair = [name for name in self.meetings if len(self.year.by_id[name].chairs) > 1]
        groups = [[name for name, _ in days.meetings if self.tables[name].floor] for days in draft.days]
        self.grouped = [(name, group) for group in groups for name in group if len(group) > 1]
        self.alike = _alike(self.year, self.meetings)
        self.traded = [name for name in self.meetings if len(self.alike[name]) > 1]
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

    def week(self, name: str) -> int:
        """The number of the week, from Monday, in which a meeting is held."""
        return (self.draft.starts[name] // self.per_day + self._weekday) // 7

    def steps(self, name: str) -> int:
        """How many starts after a meeting's own the next one can begin."""
        return -(-self.year.by_id[name].minutes // self.year.grid.step)

    def likely(self, name: str, rng: Random, bias: int = 2) -> int:
        """Any of a meeting's starts, but rather one that must cost little; more so with a higher bias."""
        ranked = self.tables[name].ranked
        return ranked[int(len(ranked) * rng.random() ** bias)]

    def likely_in(self, name: str, week: int, rng: Random) -> int | None:
        """One of a meeting's starts in a week, rather one that must cost little, or None."""
        if name not in self._by_week:
            weeks: dict[int, list[int]] = {}
            for start in self.tables[name].ranked:
                weeks.setdefault((start // self.per_day + self._weekday) // 7, []).append(start)
            self._by_week[name] = weeks
        starts = self._by_week[name].get(week)
        return starts[int(len(starts) * rng.random() ** 2)] if starts else None

    def start_on(self, name: str, day: int, near: int | None = None) -> int | None:
        """The meeting's start on a day that must cost least, or that is nearest to an hour of the day."""
        starts = self.tables[name].by_day.get(day)
        if not starts:
            return None
        return starts[0] if near is None else min(starts, key=lambda start: abs(start % self.per_day - near))


def _alike(year: Year, names: list[str]) -> dict[str, list[str]]:
    """For each meeting those of its series, itself included."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(year.by_id[name].series, []).append(name)
    return {name: groups[year.by_id[name].series] for name in names}


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
