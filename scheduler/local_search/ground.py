"""What moves look up to find something worth trying: which meetings there are, and who they belong with."""

from random import Random

from calendars.meetings import Meeting
from constraints.precedence import Precedence
from constraints.prepared_by import PreparedBy
from constraints.reports_to import ReportsTo
from constraints.route import Route
from constraints.spacing import Spacing
from constraints.year import Year
from scheduler.local_search.draft import Draft
from scheduler.local_search.start_table import StartTable

_ORDERING = (Precedence, PreparedBy, ReportsTo, Route, Spacing)


class Ground:
    """The ground that moves are drawn on: a draft, and groups of its meetings that never change."""

    def __init__(self, draft: Draft) -> None:
        self.draft, self.year = draft, draft.year
        self.per_day = draft.year.grid.per_day
        self.tables: dict[str, StartTable] = draft.own.tables
        self.meetings = [one.id for one in self.year.planned if self.tables[one.id].floor]
        self.optional = [name for name in self.meetings if self.year.by_id[name].optional]
        self.worked = [name for name in self.meetings if self.year.by_id[name].caseworkers]
        self.shared_chair = [name for name in self.meetings if len(self.year.by_id[name].chairs) > 1]
        self.groups = [[name for name, _ in days.meetings if self.tables[name].floor] for days in draft.days]
        self.groups = [group for group in self.groups if len(group) > 1]
        self.alike = [group for group in _alike(self.year, self.meetings) if len(group) > 1]
        self.ordered = [group for group in _ordered(self.year, self.meetings) if len(group) > 1]

    def held(self, rng: Random, names: list[str]) -> str | None:
        """One of the meetings, if it is held."""
        if not names:
            return None
        name = names[int(rng.random() * len(names))]
        return name if name in self.draft.starts else None

    def minutes(self, name: str) -> int:
        """How long a meeting lasts."""
        return self.year.by_id[name].minutes

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


def _ordered(year: Year, names: list[str]) -> list[list[str]]:
    """For each rule about the order of meetings, those that it orders, by their windows."""
    movable = set(names)

    def by_window(meeting: Meeting) -> tuple[int, str]:
        return (meeting.window.first.toordinal(), meeting.id)

    return [
        [meeting.id for meeting in sorted(set(rule.reads(year)), key=by_window) if meeting.id in movable]
        for rule in year.rules
        if isinstance(rule, _ORDERING)
    ]
