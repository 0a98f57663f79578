"""The rules that every year has, whatever is written."""

from collections.abc import Iterator

from constraints.attendance import AttendanceRule
from constraints.availability import Availability
from constraints.caseworker import Caseworker
from constraints.chair import Chair
from constraints.closed_days import ClosedDays
from constraints.held import HeldRule
from constraints.max_load import MaxLoad
from constraints.no_double_booking import NoDoubleBooking
from constraints.opening_hours import OpeningHours
from constraints.priced_days import PricedDays
from constraints.quorum import Quorum
from constraints.representation import Representation
from constraints.rooms import Rooms
from constraints.rule import Rule
from constraints.seats import Seats
from constraints.window import InWindow
from scheduler.year_file.expand.context import Context


def standing_rules(context: Context) -> Iterator[Rule]:
    """Windows, open days and hours, people, rooms, quorums, chairs, and the limits on every person."""
    yield InWindow(id="vindue")
    yield ClosedDays(id="lukkedage")
    yield OpeningHours(id="aabningstid", start_every=context.document.calendar.start_every)
    yield Availability(id="ledige")
    yield Seats(id="saeder")
    yield AttendanceRule(id="fremmoede")
    yield Quorum(id="beslutningsdygtighed")
    yield Chair(id="formandskab")
    yield Representation(id="ordfoerer")
    yield Caseworker(id="sagsbehandler")
    yield HeldRule(id="afholdes")
    yield NoDoubleBooking(id="dobbeltbooking")
    yield Rooms(id="lokaler")
    yield PricedDays(id="dyre-dage")
    limits = context.document.limits.person
    if limits.day is not None:
        yield MaxLoad(id="person-dag", unit="day", most=limits.day)
    if limits.week is not None:
        yield MaxLoad(id="person-uge", unit="week", most=limits.week)
