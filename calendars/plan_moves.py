"""The difference of two plans: which meetings lie elsewhere."""

from dataclasses import dataclass

from calendars.grid import Slot
from calendars.plan import Plan


@dataclass(frozen=True, slots=True)
class PlanMove:
    """A meeting is held at `after` and not at `before`; None where it is not held."""

    meeting: str
    before: Slot | None
    after: Slot | None


def plan_moves(before: Plan, after: Plan) -> tuple[PlanMove, ...]:
    """Every meeting whose start is not the same in both plans, by its earliest start."""
    found = []
    for meeting in {*before.by_meeting, *after.by_meeting}:
        old, new = before.by_meeting.get(meeting), after.by_meeting.get(meeting)
        move = PlanMove(meeting, old.slot if old else None, new.slot if new else None)
        if move.before != move.after:
            found.append(move)
    return tuple(sorted(found, key=_when))


def _when(move: PlanMove) -> tuple[Slot, str]:
    slots = [slot for slot in (move.before, move.after) if slot is not None]
    return min(slots), move.meeting
