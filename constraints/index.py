"""The rules there are: a new one is a file, a line here, a page in docs/rules and a test strategy."""

from typing import Annotated

from pydantic import Field

from constraints.attendance import AttendanceRule
from constraints.availability import Availability
from constraints.avoid import Avoid
from constraints.carried_over import CarriedOver
from constraints.caseworker import Caseworker
from constraints.caseworker_load import CaseworkerLoad
from constraints.chair import Chair
from constraints.chair_turns import ChairTurns
from constraints.closed_days import ClosedDays
from constraints.held import HeldRule
from constraints.keep import Keep
from constraints.keep_held import KeepHeld
from constraints.max_load import MaxLoad
from constraints.no_double_booking import NoDoubleBooking
from constraints.opening_hours import OpeningHours
from constraints.precedence import Precedence
from constraints.preferred_time import PreferredTime
from constraints.prepared_by import PreparedBy
from constraints.priced_days import PricedDays
from constraints.quorum import Quorum
from constraints.reports_to import ReportsTo
from constraints.representation import Representation
from constraints.rooms import Rooms
from constraints.route import Route
from constraints.rule import Rule
from constraints.seats import Seats
from constraints.series_count import SeriesCount
from constraints.spacing import Spacing
from constraints.together import Together
from constraints.urgency import Urgency
from constraints.window import InWindow

RULES: tuple[type[Rule], ...] = (
    InWindow,
    ClosedDays,
    OpeningHours,
    Keep,
    Avoid,
    Availability,
    Seats,
    AttendanceRule,
    Quorum,
    Chair,
    ChairTurns,
    Representation,
    Caseworker,
    CaseworkerLoad,
    HeldRule,
    KeepHeld,
    SeriesCount,
    NoDoubleBooking,
    Rooms,
    MaxLoad,
    Precedence,
    PreparedBy,
    ReportsTo,
    Route,
    CarriedOver,
    Spacing,
    Together,
    Urgency,
    PreferredTime,
    PricedDays,
)

WrittenRule = Annotated[
    Precedence
    | PreparedBy
    | ReportsTo
    | Route
    | Spacing
    | SeriesCount
    | MaxLoad
    | Together
    | Keep
    | KeepHeld
    | Avoid
    | PreferredTime
    | Urgency
    | ChairTurns
    | CaseworkerLoad,
    Field(discriminator="type"),
]
"""The rules a year file may write as [[rule]]; the others follow from bodies, people and calendar."""
