"""[preference] and [limits]: what costs, and what nobody has to bear."""

from typing import Literal

from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.times import OpenHours
from scheduler.year_file.tables.words import Positive, Price

WeekdayName = Literal[
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "monday", "tuesday", "wednesday", "thursday", "friday"
]


class PreferenceTable(Table):
    """[preference], or the `preference` of one body or campaign: prices of days and hours."""

    weekdays: dict[WeekdayName, Price] | None = None
    """What a meeting on this weekday costs."""
    hours: OpenHours | None = None
    """Preferred hours."""
    outside_hours: Price | None = None
    """What a meeting that is partly outside the preferred hours costs; default 1."""
    nominal: Price | None = None
    """Price per whole week away from the window's nominal point; default 1."""


class PersonLimits(Table):
    """How many meetings one person may have."""

    day: Positive | None = None
    week: Positive | None = None


class LimitsTable(Table):
    """[limits]: hard limits."""

    person: PersonLimits = PersonLimits.unwritten()
    """Most meetings of one person, per day and per ISO week."""
