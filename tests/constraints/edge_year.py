"""The year that the tables of edge slots in docs/rules speak of, as docs/rules/edge-year.md tells it.

It runs from ISO week 53 of 2026 to after 29 February 2028, with Easter 2027 and both clock changes of
2027 in it. Meetings are written without the ¤ of other small years, as the tables show their ids.
"""

from calendars.days import DayUse
from calendars.meetings import Series
from calendars.window import parse_window
from constraints.availability import Availability
from constraints.avoid import Avoid
from constraints.closed_days import ClosedDays
from constraints.keep import Keep
from constraints.opening_hours import OpeningHours
from constraints.preferred_time import PreferredTime
from constraints.priced_days import PricedDays
from constraints.urgency import Urgency
from constraints.window import InWindow
from tests.constraints.years import busy, day, meeting, minute, post, seat, slot, year

HOURS = (minute("8:30"), minute("16:00"))
EVENING = (minute("17:30"), minute("22:00"))
CHIEF = (seat("chef", attendance="required"),)


def windowed(name, words, **changes):
    """A meeting whose window is written in the secretariat's words, in 2027 unless they say another year."""
    usual = {"series": "forum", "hours": HOURS, "window": parse_window(words, 2027)}
    return meeting(name, **(usual | changes))


MEETINGS = (
    windowed("uge-53", "2026-12-28/2027-01-03", minutes=60),
    windowed("uge-1", "uge 1", minutes=60),
    windowed("temagruppe", "februar", minutes=60, series="gruppe"),
    windowed("paaske", "ultimo marts", minutes=120, seats=CHIEF),
    windowed("pinse", "primo og ultimo maj", minutes=90),
    windowed("efteraar", "2027-10-25/2027-11-05", minutes=90, urgency=2),
    windowed("valgperiode", "2027-12-15/2028-01-15", series="udvalg"),
    windowed("skudaar", "ultimo februar 2028", minutes=60, urgency=3),
    windowed("aften", "2. kvartal", hours=EVENING, minutes=150),
    windowed("br", "2027-03-18", hours=EVENING, minutes=270, given=slot("2027-03-18 17:30")),
)

USES = (
    DayUse(day("2027-03-22"), day("2027-03-24"), "Påskeuge", "priced", 3),
    DayUse(day("2027-05-07"), day("2027-05-07"), "Dagen efter Kristi himmelfart", "closed"),
    DayUse(day("2027-10-18"), day("2027-10-29"), "Budgetforhandlinger", "priced", 1),
    DayUse(day("2027-10-25"), day("2027-10-26"), "Flytning", "priced", 2),
    DayUse(day("2027-12-24"), day("2027-12-24"), "Juleaftensdag", "closed"),
    DayUse(day("2027-12-27"), day("2027-12-30"), "Mellem jul og nytår", "closed", give_up=5),
    DayUse(day("2028-02-29"), day("2028-02-29"), "Skuddag", "priced", 4),
)

RULES = (
    InWindow(id="vindue"),
    ClosedDays(id="lukkedage"),
    OpeningHours(id="aabningstid", start_every=60),
    Keep(id="fast", meeting="paaske", day=day("2027-03-30"), minute=minute("10:00")),
    Avoid(id="uden-for", meeting="paaske", first=day("2027-03-30"), last=day("2027-03-31")),
    Availability(id="ledige"),
    Urgency(id="hast"),
    PreferredTime(
        id="tid", weekdays={5: 2, 7: 1}, hours=(minute("9:00"), minute("15:00")), outside_hours=3, nominal=1
    ),
    PricedDays(id="dyre-dage"),
)

EDGE_YEAR = year(
    *MEETINGS,
    rules=RULES,
    posts=(
        post(
            "chef", "afgående 2020-01-01 2027-03-28", "tiltrædende 2027-03-30 2031-12-31", deputy="souschef"
        ),
        post("souschef", "souschefen 2020-01-01 2027-03-29"),
    ),
    series=(
        Series("udvalg", "Udvalg", "body", seated=(day("2024-01-01"), day("2027-12-31"))),
        Series("gruppe", "Gruppe", "body", seated=(day("2027-02-08"), day("2027-02-19"))),
    ),
    engaged={
        "afgående": busy("2027-03-23 0:00 24:00", "2027-03-24 11:00 12:00"),
        "souschefen": busy("2027-03-23 8:00 10:00", "2027-03-29 8:00 10:00"),
        "tiltrædende": busy("2027-03-30 9:30 10:00", "2027-03-31 0:00 24:00"),
    },
    uses=USES,
    dates="2026-12-28 2028-03-05",
)
