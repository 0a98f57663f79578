"""What is otherwise in one plan than in another, meeting by meeting."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from calendars.grid import Slot
from calendars.plan import Placement, Plan, RouteStep, Sitting

Kind = Literal["added", "held again", "cancelled", "moved", "room", "people"]
DifferenceKind = Literal["moved", "room", "people", "cancelled", "added"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A meeting is not the same in two plans; `before` and `after` are None where it is not held.

    `kinds` is "added" when the earlier plan knew nothing of the meeting, "held again" when it was dropped
    there, "cancelled" when the later plan does not hold it; else one or more of "moved" (day or hour), "room"
    and "people" (chair, caseworker, who sits).
    """

    meeting: str
    kinds: tuple[Kind, ...]
    before: Placement | None
    after: Placement | None

    @property
    def kind(self) -> DifferenceKind:
        """The weightiest thing that differs; a meeting held again is added."""
        return "added" if self.kinds[0] == "held again" else self.kinds[0]

    @property
    def starts(self) -> tuple[Slot | None, Slot | None]:
        """The start in either plan; None where the meeting is not held."""
        return self.before.slot if self.before else None, self.after.slot if self.after else None

    @property
    def chair_changed(self) -> bool:
        """True when the meeting is held in both plans, with another chair."""
        return self.before is not None and self.after is not None and self.before.chair != self.after.chair

    @property
    def sittings(self) -> tuple[tuple[Sitting, Sitting], ...]:
        """The seats that somebody else takes, or takes in another role: before and after, by post."""
        if self.before is None or self.after is None:
            return ()
        old = {one.post: one for one in self.before.sittings}
        new = {one.post: one for one in self.after.sittings}
        pairs = (
            (old.get(post, Sitting(post)), new.get(post, Sitting(post))) for post in sorted({*old, *new})
        )
        return tuple(pair for pair in pairs if pair[0] != pair[1])


@dataclass(frozen=True, slots=True)
class RouteDifference:
    """A route passes another meeting of a body; None where it passes none."""

    route: str
    body: str
    before: str | None
    after: str | None


def difference(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Every meeting that the two plans do not hold alike, by the time it was or is held at.

    Empty exactly when the plans place the same meetings in the same way. A meeting held in neither plan is
    no difference, whether it is dropped or not there at all.
    """
    known = {*before.by_meeting, *before.dropped}
    found = []
    for meeting in {*before.by_meeting, *after.by_meeting}:
        old, new = before.by_meeting.get(meeting), after.by_meeting.get(meeting)
        kinds = _kinds(old, new, meeting in known)
        if kinds:
            found.append(Difference(meeting, kinds, old, new))
    return tuple(sorted(found, key=_when))


def moves(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """The differences of start: meetings that lie elsewhere, or are held in one plan only."""
    return tuple(one for one in difference(before, after) if one.starts[0] != one.starts[1])


def route_difference(before: Plan, after: Plan) -> tuple[RouteDifference, ...]:
    """Every step at which an item passes another meeting than before, by route."""
    old, new = _steps(before.routes), _steps(after.routes)
    return tuple(
        RouteDifference(route, body, old.get((route, body)), new.get((route, body)))
        for route, body in sorted({*old, *new})
        if old.get((route, body)) != new.get((route, body))
    )


def _kinds(old: Placement | None, new: Placement | None, known: bool) -> tuple[Kind, ...]:
    if old is None:
        return ("held again",) if known else ("added",)
    if new is None:
        return ("cancelled",)
    kinds: list[Kind] = []
    if old.slot != new.slot:
        kinds.append("moved")
    if old.room != new.room:
        kinds.append("room")
    if _people(old) != _people(new):
        kinds.append("people")
    return tuple(kinds)


def _people(placement: Placement) -> tuple[object, ...]:
    """Who is counted on; an empty seat is the same however it is written."""
    seated = {(one.post, one.person, one.role) for one in placement.sittings if one.person is not None}
    return placement.chair, placement.caseworker, seated


def _when(one: Difference) -> tuple[object, str]:
    placement = one.before or one.after
    assert placement is not None
    return placement.slot, one.meeting


def _steps(
    routes: Iterable[tuple[str, tuple[RouteStep, ...]]],
) -> dict[tuple[str, str], str | None]:
    return {(route, step.body): step.meeting for route, steps in routes for step in steps}
