"""The kinds of change there are: a new one is a file, a line here and a row in docs/year-file.md."""

from typing import Annotated

from pydantic import Field

from scheduler.year_file.changes.absence import AbsenceChange
from scheduler.year_file.changes.change import Change
from scheduler.year_file.changes.meeting_added import AddChange
from scheduler.year_file.changes.meeting_cancelled import CancelChange
from scheduler.year_file.changes.meeting_longer import LengthChange
from scheduler.year_file.changes.meeting_moves import MoveChange
from scheduler.year_file.changes.merger import MergerChange
from scheduler.year_file.changes.organisation_added import OrganisationChange
from scheduler.year_file.changes.organisation_closed import ClosureChange
from scheduler.year_file.changes.room_closed import RoomClosedChange
from scheduler.year_file.changes.rule_changes import NoRuleChange, RuleChange
from scheduler.year_file.changes.seat_changes_hands import SeatChange
from scheduler.year_file.changes.split import SplitChange

KINDS: tuple[type[Change], ...] = (
    AbsenceChange,
    MoveChange,
    CancelChange,
    AddChange,
    LengthChange,
    RoomClosedChange,
    OrganisationChange,
    MergerChange,
    SplitChange,
    ClosureChange,
    SeatChange,
    RuleChange,
    NoRuleChange,
)

AnyChange = Annotated[
    AbsenceChange
    | MoveChange
    | CancelChange
    | AddChange
    | LengthChange
    | RoomClosedChange
    | OrganisationChange
    | MergerChange
    | SplitChange
    | ClosureChange
    | SeatChange
    | RuleChange
    | NoRuleChange,
    Field(discriminator="type"),
]
