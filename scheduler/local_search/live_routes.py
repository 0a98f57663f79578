"""Routes find their way anew when a meeting that decides it moves."""

from collections.abc import Mapping
from dataclasses import dataclass

from constraints.route import Route
from constraints.year import Year
from scheduler.local_search.live import LiveReading
from scheduler.routes import find_steps

Steps = dict[str, str | None]


@dataclass
class _Way:
    """The way of a route; `last` is the hverdag of the last meeting that it waits for, -1 for none."""

    route: Route
    through: frozenset[str]
    waits_for: tuple[str, ...]
    last: int = -1


@dataclass(frozen=True, slots=True)
class Replaced:
    """A route had these steps before it found new ones."""

    way: _Way
    steps: Steps
    last: int

    @property
    def name(self) -> str:
        """The route's name."""
        return self.way.route.name


class LiveRoutes:
    """The routes of a live reading, which they change.

    A way that holds, to its end, is kept; another is looked for when a move breaks it, or when a
    route that does not reach its end could come further.
    """

    def __init__(self, year: Year, live: LiveReading) -> None:
        self._live = live
        self._ways: dict[str, list[_Way]] = {}
        for rule in year.rules:
            if isinstance(rule, Route):
                others, _ = rule.waits_for(year)
                through = frozenset(meeting.id for meeting in rule.concerns(year))
                way = _Way(rule, through, tuple(other.id for other in others))
                for name in sorted(through.union(way.waits_for)):
                    self._ways.setdefault(name, []).append(way)
                self._find(way)

    def decided_by(self, name: str, position: int | None) -> list[str]:
        """The routes whose way a meeting at that hverdag, None when dropped, has a part in."""
        return [way.route.name for way in self._ways.get(name, ()) if self._part(way, name, position)]

    def follow(self, moved: Mapping[str, int | None]) -> list[Replaced] | None:
        """Finds anew the routes that the moves decide, or None when one is lost, and then as they were.

        `moved` gives each meeting's hverdag before it was moved, None when it was not held.
        """
        replaced: dict[str, Replaced] = {}
        for name, before in moved.items():
            for way in self._ways.get(name, ()):
                route = way.route.name
                if route not in replaced and (self._part(way, name, before) or self._later(way, name)):
                    replaced[route] = Replaced(way, self._live.steps[route], way.last)
                    if not self._goes_on(way):
                        self.put_back(list(replaced.values()))
                        return None
        return list(replaced.values())

    def put_back(self, replaced: list[Replaced]) -> None:
        """Undoes `follow`."""
        for one in replaced:
            self._live.steps[one.name] = one.steps
            one.way.last = one.last

    def _part(self, way: _Way, name: str, position: int | None) -> bool:
        steps = self._live.steps[way.route.name].values()
        if None in steps or name in steps:
            return name in way.through or position in (None, way.last)
        return name in way.waits_for and position == way.last

    def _later(self, way: _Way, name: str) -> bool:
        """True when the route now has to wait longer, for this meeting."""
        if name not in way.waits_for or not self._live.held(name):
            return False
        return self._live.position(name, "hverdage") > way.last

    def _goes_on(self, way: _Way) -> bool:
        """Keeps the way or finds another; False when there is none."""
        if None not in self._live.steps[way.route.name].values() and self._holds(way):
            way.last = self._last(way)
            return True
        self._find(way)
        return self._holds(way)

    def _holds(self, way: _Way) -> bool:
        return not any(True for _ in way.route.check(self._live))

    def _find(self, way: _Way) -> None:
        found = find_steps(self._live, way.route)
        self._live.steps[way.route.name] = {step.body: step.meeting for step in found}
        way.last = self._last(way)

    def _last(self, way: _Way) -> int:
        held = [name for name in way.waits_for if self._live.held(name)]
        return max((self._live.position(name, "hverdage") for name in held), default=-1)
