"""The meetings that somebody who is away was to be at, and what may be done about each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from calendars.grid import Slot
from calendars.plan import Placement, Plan
from constraints.year import Year
from scheduler.year_file.changes.absence import AbsenceChange
from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.meeting_cancelled import CancelChange
from scheduler.year_file.changes.meeting_moves import MoveChange

Choice = Literal["keep", "move", "cancel"]
CHOICES: tuple[Choice, ...] = get_args(Choice)


@dataclass(frozen=True, slots=True)
class Missed:
    """A meeting at which somebody was counted on who is away by now."""

    meeting: str
    person: str
    slot: Slot
    absence: AbsenceChange

    def change(self, choice: Choice) -> Change | None:
        """The change that a choice makes of the year; keeping the meeting makes none."""
        if choice == "cancel":
            return CancelChange(meeting=self.meeting)
        if choice == "move":
            return MoveChange(meeting=self.meeting, first=self.absence.first, last=self.absence.last)
        return None


def missed(year: Year, plan: Plan, absences: Iterable[AbsenceChange]) -> tuple[Missed, ...]:
    """The meetings of a plan that absences touch, by time, each once."""
    found = {one.meeting: one for absence in absences for one in _missed(year, plan, absence)}
    return tuple(sorted(found.values(), key=lambda one: (one.slot, one.meeting)))


def _missed(year: Year, plan: Plan, absence: AbsenceChange) -> Iterator[Missed]:
    post = year.posts.get(absence.who)
    for placement in plan.placements:
        day = placement.slot.day
        if absence.first <= day <= absence.last and _ours(year, placement):
            person = absence.who if post is None else post.holder(day)
            if person is not None and person in _people(placement):
                yield Missed(placement.meeting, person, placement.slot, absence)


def _ours(year: Year, placement: Placement) -> bool:
    return placement.meeting in year.by_id and year.by_id[placement.meeting].given is None


def _people(placement: Placement) -> set[str | None]:
    """Everyone who was to come."""
    return {sitting.person for sitting in placement.sittings} | {placement.chair, placement.caseworker}
