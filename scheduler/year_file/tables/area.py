"""[[area]]: an områdebaseret styringsdialog."""

from pydantic import Field

from scheduler.year_file.tables.body import Deadlines
from scheduler.year_file.tables.preference import PreferenceTable
from scheduler.year_file.tables.seats import Seats
from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.times import OpenHours
from scheduler.year_file.tables.words import Attendance, Flag, Id, Level, Minutes, Name, Positive


class AreaTable(Table):
    """[[area]]: one meeting with the local parties of an area; one to three areas a year."""

    id: Id
    name: Name | None = None
    host: Name | None = None
    """The administration that convenes."""
    seats: Seats = Field(default_factory=dict)
    attendance: Attendance = "wanted"
    minutes: Minutes | None = None
    """Default 120."""
    window: Name
    place: Id | None = None
    room: Flag = True
    capacity: Positive | None = None
    hours: OpenHours | None = None
    level: Level = 3
    deadlines: Deadlines = Field(default_factory=dict)
    preference: PreferenceTable | None = None
