"""A conflict, and what looking for conflicts ends in."""

from dataclasses import dataclass
from typing import Literal

from calendars.plan import Plan
from scheduler.conflict.demand import Demand, held

SHARED = frozenset({"closed", "seated", "busy", "rooms", "no_double_booking", "max_load"})
"""Kinds of demands that many meetings live under."""


@dataclass(frozen=True)
class Conflict:
    """Demands that cannot be met together; without any one of them the others can.

    `proven` is False when time ran out before every demand was shown to be needed. `empty` names
    the meeting that has no start left, when that is the conflict.
    """

    demands: frozenset[Demand]
    proven: bool = True
    empty: str | None = None

    @property
    def meetings(self) -> tuple[str, ...]:
        """The meetings that cannot all be held, sorted; none when a count cannot be reached."""
        return tuple(sorted(one.subject[0] for one in self.demands if one.kind == "held"))

    @property
    def own(self) -> frozenset[Demand]:
        """The demands that are set aside to look for another conflict."""
        own = frozenset(one for one in self.demands if one.kind not in SHARED)
        return (own or self.demands) | {held(meeting) for meeting in self.meetings}


@dataclass(frozen=True)
class Explanation:
    """Whether a year can be planned, and why not.

    `possible` None: not known within the time. `complete` is True when no further conflict is left
    among the demands of none of those told. `rest` is a plan of all that is not set aside by the
    conflicts, when one was found on the way: the demands set aside may be broken in it.
    """

    possible: bool | None
    conflicts: tuple[Conflict, ...] = ()
    complete: bool = True
    rest: Plan | None = None

    @property
    def outcome(self) -> Literal["possible", "impossible", "unknown"]:
        """The same in one word."""
        if self.possible is None:
            return "unknown"
        return "possible" if self.possible else "impossible"
