"""A plan: where and when every meeting is held, who sits, and what was dropped."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from calendars.grid import Slot

Role = Literal["holder", "deputy"]


@dataclass(frozen=True, slots=True, order=True)
class Sitting:
    """A person sits on a post's seat, as its holder or as a deputy; person None: nobody sits."""

    post: str
    person: str | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """A meeting is held at a slot, in a room, with these people.

    Everything decided stands here; whoever judges a plan derives no decision. `chair` and
    `caseworker` are persons.
    """

    meeting: str
    slot: Slot
    room: str | None = None
    chair: str | None = None
    caseworker: str | None = None
    sittings: tuple[Sitting, ...] = ()


@dataclass(frozen=True, slots=True)
class RouteStep:
    """A route passes a body at one of its meetings; None when the step lies beyond the horizon."""

    body: str
    meeting: str | None


@dataclass(frozen=True)
class Plan:
    """A plan holds a placement for each meeting held and names those dropped.

    A meeting that is in neither is not placed yet. `routes` gives each route's steps in order.
    """

    placements: tuple[Placement, ...] = ()
    dropped: tuple[str, ...] = ()
    routes: tuple[tuple[str, tuple[RouteStep, ...]], ...] = field(default=())

    @classmethod
    def of(
        cls,
        placements: Iterable[Placement],
        dropped: Iterable[str] = (),
        routes: Iterable[tuple[str, tuple[RouteStep, ...]]] = (),
    ) -> "Plan":
        """A plan in its one canonical order: by meeting id, sittings by post, routes by id."""
        return cls(
            tuple(sorted(placements, key=lambda placement: placement.meeting)),
            tuple(sorted(dropped)),
            tuple(sorted(routes)),
        )

    @cached_property
    def by_meeting(self) -> dict[str, Placement]:
        """Placements by meeting id."""
        return {placement.meeting: placement for placement in self.placements}
