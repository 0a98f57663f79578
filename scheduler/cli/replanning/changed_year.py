"""The year with the changes asked for, and which of them are new to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from calendars.engagement_cache import EngagementCache
from calendars.plan import Plan
from constraints.year import Year
from scheduler.replan.away import Choice, Missed, missed
from scheduler.views.lengths import Length, lengths
from scheduler.year_file.changes.absence import AbsenceChange
from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.meeting_longer import LengthChange
from scheduler.year_file.changes.merger import MergerChange
from scheduler.year_file.changes.organisation_closed import ClosureChange
from scheduler.year_file.changes.reading import Noted, read_changes
from scheduler.year_file.faults import Fault
from scheduler.year_file.ledger import LineSpot
from scheduler.year_file.read import read_year


@dataclass(frozen=True)
class ChangedYear:
    """A year with its changes made; `new` are those that its folder does not have yet.

    `before` is the folder's year, where a change touches what no plan shows. `missed` are the meetings
    that new absences touch, `stay` those of them that are to be kept.
    """

    year: Year
    new: tuple[Noted, ...]
    before: Year | None = None
    missed: tuple[Missed, ...] = ()
    stay: frozenset[str] = frozenset()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The new changes."""
        return tuple(one.change for one in self.new)

    @property
    def resized(self) -> tuple[Length, ...]:
        """The meetings that the new changes make longer or shorter."""
        return lengths(self.before, self.year) if self.before is not None else ()

    @property
    def asked(self) -> frozenset[str]:
        """The meetings that the new changes name."""
        return frozenset(meeting for change in self.changes for meeting in change.meetings())


class Changing:
    """Reads a folder's year under changes; calendars are read once."""

    def __init__(self, folder: Path, plan: Plan, cache: EngagementCache | None) -> None:
        self._folder, self._plan, self._cache = folder, plan, cache
        self._known = [one.change for one in read_changes(folder, list[Fault]())]

    def year(
        self, asked: Sequence[Noted], policy: Choice | None, chosen: dict[str, Choice], today: date
    ) -> ChangedYear:
        """The year as the changes and choices make it. Raises YearFaults with everything wrong in it."""
        asked = [replace(one, change=self._as_known(one.change)) for one in asked]
        found = self._read(asked)
        settled = tuple(self._settled(one, found) for one in asked)
        if settled != tuple(asked):
            found = self._read(settled)
        absences = [one.change for one in settled if isinstance(one.change, AbsenceChange)]
        touched = tuple(one for one in missed(found, self._plan, absences) if one.slot.day >= today)
        decided = [(one, chosen.get(one.meeting, policy)) for one in touched]
        choices = [
            Noted(change, LineSpot("--choose", None, one.meeting))
            for one, choice in decided
            if choice is not None and (change := one.change(choice)) is not None
        ]
        new = tuple(one for one in (*settled, *choices) if one.change not in self._known)
        stay = frozenset(one.meeting for one, choice in decided if choice == "keep")
        if choices or len(new) < len(settled):
            found = self._read(new)
        hidden = any(isinstance(one.change, LengthChange) for one in new)
        return ChangedYear(found, new, self.standing if hidden else None, touched, stay)

    @cached_property
    def standing(self) -> Year:
        """The year as its folder has it. Raises YearFaults."""
        return self._read(())

    def _read(self, changes: Sequence[Noted]) -> Year:
        new = [one for one in changes if one.change not in self._known]
        return read_year(self._folder, cache=self._cache, changes=new)

    def _as_known(self, change: Change) -> Change:
        """A merger or a closure that has been carried out is the one that it was then, with what it kept."""
        if not isinstance(change, MergerChange | ClosureChange) or change.kept:
            return change
        return next((one for one in self._known if _unsettled(one) == change), change)

    def _settled(self, one: Noted, year: Year) -> Noted:
        """A merger or a closure with the dialogues that are held before it begins: they stay."""
        change = one.change
        if change in self._known:
            return one
        if isinstance(change, MergerChange):
            ended = frozenset(change.ending)
        elif isinstance(change, ClosureChange):
            ended = frozenset({change.organisation})
        else:
            return one
        kept = [
            meeting.id
            for meeting in (*year.cancelled, *year.meetings)
            if meeting.organisation in ended
            and meeting.id in self._plan.by_meeting
            and self._plan.by_meeting[meeting.id].slot.day < change.first
        ]
        settled = change.model_copy(update={"kept": tuple(sorted({*change.kept, *kept}))})
        return replace(one, change=settled)


def _unsettled(change: Change) -> Change:
    """The change as it was asked for."""
    return (
        change.model_copy(update={"kept": ()}) if isinstance(change, MergerChange | ClosureChange) else change
    )
