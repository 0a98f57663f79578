"""The year's frame: its days, hours, windows and people, before any meeting is taken in."""

from zoneinfo import ZoneInfo, available_timezones

from calendars.days import Days, DayUse
from calendars.language import Text
from calendars.month_parts import MonthParts
from calendars.public_holidays import public_holidays
from calendars.window import WindowFault
from scheduler.year_file.changes.draft import Adjustments
from scheduler.year_file.expand.context import DEFAULT_HOURS, Context
from scheduler.year_file.expand.day_reach import check_reach
from scheduler.year_file.expand.people import expand_people
from scheduler.year_file.expand.places import Venues, expand_rooms
from scheduler.year_file.expand.seats import SeatBook
from scheduler.year_file.expand.windows import Windows
from scheduler.year_file.faults import nearest
from scheduler.year_file.ledger import Ledger
from scheduler.year_file.names import collect
from scheduler.year_file.tables.times import Span
from scheduler.year_file.written import Written

INSTALLATION = "aarshjul"
_HOME = "DK"
_COUNTRY = Text(
    da="et land, hvis helligdage kendes, fx DK", en="a country whose holidays are known, such as DK"
)
_ZONE = Text(da="en tidszone, fx Europe/Copenhagen", en="a time zone, such as Europe/Copenhagen")


def open_context(written: Written, horizon: Span, ledger: Ledger, adjustments: Adjustments) -> Context:
    """The frame of the year; what is left open in it is assumed, what is wrong in it is a fault."""
    document = written.document
    names = collect(written, ledger)
    persons, posts = expand_people(written.people, names, ledger)
    rooms = expand_rooms(written.rooms, horizon, names, ledger)
    context = Context(
        document=document,
        ledger=ledger,
        names=names,
        persons=persons,
        posts=posts,
        rooms=rooms,
        horizon=horizon,
        days=_days(written, horizon, ledger),
        windows=Windows(document.year, _month_parts(written, ledger), horizon, ledger),
        seats=SeatBook(document, names, ledger, written.damaged | written.left_out),
        venues=Venues(document, rooms, names, ledger),
        damaged=written.damaged | written.left_out,
        left_out=written.left_out,
        written_ids=_written_ids(written),
        lists_unread=bool(written.unread),
        adjustments=adjustments,
    )
    context.read_hours(document.calendar.hours, ledger.spot("calendar", "hours"))
    _check_zone(written, ledger)
    _assume(written, ledger)
    return context


def _written_ids(written: Written) -> frozenset[str]:
    given = {m.id for body in written.document.body for m in body.meetings if m.id is not None}
    return frozenset({*given, *written.recorded, *written.left_out})


def zone(written: Written) -> ZoneInfo | None:
    """The year's time zone, or None when there is no such zone."""
    try:
        return ZoneInfo(written.document.calendar.timezone)
    except (KeyError, ValueError, OSError):
        return None


def _days(written: Written, horizon: Span, ledger: Ledger) -> Days:
    calendar = written.document.calendar
    try:
        for year in range(horizon.first.year - 1, horizon.last.year + 2):
            public_holidays(calendar.country, year)
    except ValueError as error:
        spot = ledger.spot("calendar", "country")
        ledger.fault(spot, "bad-country", f'"{calendar.country}": {error}', _COUNTRY)
        return Days(_HOME, horizon.first, horizon.last)
    for number, day in enumerate(calendar.day):
        check_reach(day.days, horizon, ledger, ledger.spot("calendar", "day", number, "days"), day.name)
    uses = tuple(
        DayUse(day.days.first, day.days.last, day.name, day.use, day.price or 0, day.give_up)
        for day in calendar.day
    )
    return Days(calendar.country, horizon.first, horizon.last, uses)


def _month_parts(written: Written, ledger: Ledger) -> MonthParts:
    parts = written.document.calendar.month_parts
    try:
        return MonthParts.parse({"primo": parts.primo, "medio": parts.medio, "ultimo": parts.ultimo})
    except WindowFault as fault:
        spot = ledger.spot("calendar", "month_parts")
        ledger.fault(spot, "bad-month-parts", f'"{fault.found}"', fault.allowed, fault.hint)
        return MonthParts()


def _check_zone(written: Written, ledger: Ledger) -> None:
    if zone(written) is None:
        name = written.document.calendar.timezone
        hint = nearest(name, available_timezones())
        ledger.fault(ledger.spot("calendar", "timezone"), "bad-timezone", f'"{name}"', _ZONE, hint)


def _assume(written: Written, ledger: Ledger) -> None:
    document, calendar = written.document, written.document.calendar
    if document.installation is None:
        ledger.assume(
            f"Kalenderne udgives under navnet »{INSTALLATION}«. Skriv jeres eget (installation) først.",
            f'Calendars are published as "{INSTALLATION}". Write a name of your own (installation) first.',
            "frame",
        )
    if calendar.hours is None:
        ledger.assume(
            f"Åbningstiden er {DEFAULT_HOURS.say('da')}.",
            f"The opening hours are {DEFAULT_HOURS.say('en')}.",
            "frame",
        )
    if "start_every" not in calendar.model_fields_set:
        step = calendar.start_every
        ledger.assume(f"Møder begynder hver {step}. minut.", f"Meetings start every {step} minutes.", "frame")
    if not calendar.day:
        ledger.assume(
            "Kun weekender og helligdage er lukkede: ingen lukkedage er skrevet.",
            "Only weekends and public holidays are closed: no closed days are written.",
            "frame",
        )
