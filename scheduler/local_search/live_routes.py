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
    """The routes of a live reading, which they change. Each is what it would be if found from scratch."""

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

    def follow(self, moved: Mapping[str, int | None]) -> list[Replaced]:
        """Finds anew the routes that the moves decide.

        `moved` gives each meeting's hverdag before it was moved, None when it was not held.
        """
        replaced: dict[str, Replaced] = {}
        for name, before in moved.items():
            for way in self._ways.get(name, ()):
                route = way.route.name
                if route not in replaced and self._decides(way, name, before):
                    replaced[route] = Replaced(way, self._live.steps[route], way.last)
                    self._find(way)
        return list(replaced.values())

    def decided_by(self, name: str, position: int | None) -> list[str]:
        """The routes that a meeting at that hverdag, None when dropped, holds back or carries on."""
        ways = self._ways.get(name, ())
        return [way.route.name for way in ways if name in way.through or position in (None, way.last)]

    def lost(self, replaced: list[Replaced]) -> bool:
        """True when a route that was found anew breaks its rule."""
        return any(True for one in replaced for _ in one.way.route.check(self._live))

    def put_back(self, replaced: list[Replaced]) -> None:
        """Undoes `follow`."""
        for one in replaced:
            self._live.steps[one.name] = one.steps
            one.way.last = one.last

    def _decides(self, way: _Way, name: str, before: int | None) -> bool:
        if name in way.through or before == way.last:
            return True
        return self._live.held(name) and self._live.position(name, "hverdage") > way.last

    def _find(self, way: _Way) -> None:
        found = find_steps(self._live, way.route)
        self._live.steps[way.route.name] = {step.body: step.meeting for step in found}
        held = [name for name in way.waits_for if self._live.held(name)]
        way.last = max((self._live.position(name, "hverdage") for name in held), default=-1)
