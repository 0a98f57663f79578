"""What one plan says of its meetings that another does not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from calendars.plan import Placement, Plan

DifferenceKind = Literal["moved", "room", "people", "cancelled", "added"]
KINDS: tuple[DifferenceKind, ...] = ("moved", "room", "people", "cancelled", "added")


@dataclass(frozen=True, slots=True)
class Difference:
    """One meeting that stands otherwise in a second plan.

    `kind` is the weightiest thing that differs: a meeting that has moved may have another room and
    other people as well. `before` is None for an added meeting, `after` for a cancelled one.
    """

    meeting: str
    kind: DifferenceKind
    before: Placement | None
    after: Placement | None


def difference(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Every meeting that differs, by the time at which it was, or else is, held.

    Held in neither plan, dropped or gone, is no difference.
    """
    return tuple(sorted(_differences(before, after), key=_when))


def _differences(before: Plan, after: Plan) -> Iterator[Difference]:
    for meeting in sorted({*before.by_meeting, *after.by_meeting}):
        old, new = before.by_meeting.get(meeting), after.by_meeting.get(meeting)
        kind = _kind(old, new)
        if kind is not None:
            yield Difference(meeting, kind, old, new)


def _kind(old: Placement | None, new: Placement | None) -> DifferenceKind | None:
    if old is None or new is None:
        return "added" if old is None else "cancelled"
    if old.slot != new.slot:
        return "moved"
    if old.room != new.room:
        return "room"
    return None if _people(old) == _people(new) else "people"


def _people(placement: Placement) -> tuple[object, ...]:
    """Who is counted on; an empty seat is the same however it is written."""
    seated = {(one.post, one.person) for one in placement.sittings if one.person is not None}
    return placement.chair, placement.caseworker, seated


def _when(one: Difference) -> tuple[object, ...]:
    placement = one.before or one.after
    assert placement is not None
    return placement.slot, one.meeting
