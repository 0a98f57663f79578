"""Places, the rooms in them, and the time it takes to go from one to another."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """A place is an address that meetings are held at."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Closure:
    """A room is closed from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Room:
    """A room seats `capacity` people at a place, except while it is closed."""

    id: str
    name: str
    place: str
    capacity: int
    closures: tuple[Closure, ...] = ()

    def is_open(self, day: date) -> bool:
        """True when no closure holds the day."""
        return not any(day in closure for closure in self.closures)


@dataclass(frozen=True)
class Travel:
    """Minutes between places, the same both ways; no entry means none, and so does one's own place."""

    minutes: dict[frozenset[str], int] = field(default_factory=dict)

    def between(self, one: str | None, other: str | None) -> int:
        """Minutes from one place to another; an unknown place (None) costs nothing."""
        if one is None or other is None or one == other:
            return 0
        return self.minutes.get(frozenset((one, other)), 0)
