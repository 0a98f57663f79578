"""Each area has one områdebaseret styringsdialog (note, C.2)."""

from calendars.language import Text
from calendars.meetings import Meeting, Series
from scheduler.year_file.expand.context import DEFAULT_MINUTES, Context

MOST_AREAS = 3
_ONE_TO_THREE = Text(
    da="1-3 områder om året (notatets afsnit C.2)", en="1-3 areas a year (the note, section C.2)"
)


def expand_areas(context: Context) -> None:
    """Takes in every area; more than three are a fault, none beside a campaign is an assumption."""
    document, ledger = context.document, context.ledger
    if len(document.area) > MOST_AREAS:
        spot = ledger.spot("area", MOST_AREAS)
        ledger.fault(spot, "too-many-areas", str(len(document.area)), _ONE_TO_THREE)
    if not document.area and document.campaign:
        ledger.assume(
            "Ingen områder er valgt til områdebaseret styringsdialog.",
            "No areas are chosen for an area-based dialogue.",
            "dialogues",
        )
    for number in range(len(document.area)):
        _area(context, number)


def _area(context: Context, number: int) -> None:
    area, ledger = context.document.area[number], context.ledger
    path = ("area", number)
    name = area.name or f"Områdebaseret styringsdialog: {area.id.replace('-', ' ').capitalize()}"
    series = Series(area.id, name, "area", level=area.level, host=area.host or "")
    context.add_series(series, ledger.spot(*path, "id"))
    window = context.windows.read(area.window, ledger.spot(*path, "window"))
    hours = context.read_hours(area.hours, ledger.spot(*path, "hours"))
    if area.minutes is None:
        ledger.assume(
            f"Ingen varighed er skrevet; der afsættes {DEFAULT_MINUTES} minutter: {{names}}.",
            f"No length is written; {DEFAULT_MINUTES} minutes are set aside: {{names}}.",
            "dialogues",
            name,
        )
    minutes = area.minutes or DEFAULT_MINUTES
    context.check_length(minutes, hours, ledger.spot(*path, "minutes"))
    seats = context.seats.read(area.seats, area.attendance, (*path, "seats"))
    venue = context.venues.place(area.place, ledger.spot(*path, "place"))
    if window is None:
        return
    meeting = Meeting(
        id=area.id,
        title=name,
        series=area.id,
        kind="area",
        minutes=minutes,
        window=window,
        hours=(hours.opens, hours.closes),
        seats=seats,
        place=venue,
        needs_room=context.venues.needs_room(wanted=area.room, place=venue),
        capacity=area.capacity or len(seats),
        deadlines=tuple(sorted(area.deadlines.items(), key=lambda deadline: (deadline[1], deadline[0]))),
    )
    context.add_meeting(meeting, ledger.spot(*path))
