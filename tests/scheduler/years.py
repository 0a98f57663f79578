"""The hand-made programme with rules around it: a year, and the record of its plan."""

from dataclasses import replace

from calendars.grid import Grid
from calendars.language import Text
from calendars.plan import Plan
from calendars.plan_file import PlanRecord, TierCost
from constraints.attendance import AttendanceRule
from constraints.chair import Chair
from constraints.closed_days import ClosedDays
from constraints.gap import Gap
from constraints.held import HeldRule
from constraints.no_double_booking import NoDoubleBooking
from constraints.preferred_time import PreferredTime
from constraints.representation import Representation
from constraints.route import Route
from constraints.seats import Seats
from constraints.window import InWindow
from constraints.year import Assumption, Year
from tests.calendars.programmes import FIRST, LAST, PLAN, STEPS, programme

REVISION = "0123456789abcdef"
SHOWN = programme()
RULES = (
    InWindow(id="vindue"),
    ClosedDays(id="lukkedage"),
    Seats(id="saeder"),
    AttendanceRule(id="fremmoede"),
    Chair(id="formandskab"),
    Representation(id="ordfoerer"),
    HeldRule(id="afholdes"),
    NoDoubleBooking(id="dobbeltbooking"),
    PreferredTime(id="tid", hours=(540, 900)),
    *(
        Route(
            id=route.id,
            item=route.item,
            through=tuple(step.body for step in dict(STEPS)[route.id]),
            gap=Gap(least=1),
            carry_over=route.id == "afrapportering",
            publish=route.publish,
            visibility=route.visibility,
        )
        for route in SHOWN.routes
    ),
)


def year() -> Year:
    """The year of the programme; its plan keeps every rule that must hold."""
    return Year(
        title=SHOWN.title,
        year=SHOWN.year,
        installation=SHOWN.installation,
        language="da",
        zone=SHOWN.zone,
        days=SHOWN.days,
        grid=Grid(FIRST, LAST, 30),
        persons=SHOWN.persons,
        posts=SHOWN.posts,
        series=SHOWN.series,
        meetings=tuple(SHOWN.meetings.values()),
        rules=RULES,
        places=SHOWN.places,
        rooms=SHOWN.rooms,
        organisations=SHOWN.organisations,
        divisions=SHOWN.divisions,
        assumptions=(
            Assumption(
                Text(
                    da="Uden kalender, planlagt som ledige (2): Forperson Nord og Forperson Syd.",
                    en="Without a calendar, planned as free (2): Forperson Nord and Forperson Syd.",
                ),
                "people",
            ),
            Assumption(Text(da="Hele 2027 planlægges.", en="The whole of 2027 is planned."), "frame"),
        ),
        contact=SHOWN.contact,
    )


def record(plan: Plan = PLAN, revision: str = REVISION) -> PlanRecord:
    """The record of a plan, its attendance proven and its preferences not quite."""
    tiers = (TierCost(2, 33, 33), TierCost(3, 2, 1), TierCost(4, 0, 0))
    return PlanRecord(2027, SHOWN.title, revision, 1, 1, (("aarshjul", "0"),), tiers, plan)


def broken_plan() -> Plan:
    """The plan with a meeting on New Year's Day, which is closed and outside its window."""
    moved = [
        replace(one, slot=replace(one.slot, day=FIRST)) if one.meeting == "sf-nov" else one
        for one in PLAN.placements
    ]
    return Plan.of(moved, PLAN.dropped, PLAN.routes)
