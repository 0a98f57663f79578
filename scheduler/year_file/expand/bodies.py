"""A body and its wheel become a series and its meetings."""

from collections.abc import Mapping

from calendars.language import Text
from calendars.meetings import Meeting, Seat, Series
from calendars.window import Window
from scheduler.year_file.expand.context import DEFAULT_MINUTES, Context
from scheduler.year_file.expand.seats import with_seats
from scheduler.year_file.expand.windows import is_ca, without_ca
from scheduler.year_file.ids import Assigned, Recorded, assign
from scheduler.year_file.ledger import Spot
from scheduler.year_file.tables.body import BodyTable, MeetingTable

_BOTH = Text(
    da="{meetings:# møde|# møder} og {dates:# dato|# datoer}",
    en="{meetings:# meeting|# meetings} and {dates:# date|# dates}",
)
_EITHER = Text(da='enten "meetings" eller "dates"', en='either "meetings" or "dates"')
_WITH_CA = Text(da='"price" sammen med ca = true', en='"price" together with ca = true')
_MOVED_OR_NEW = Text(
    da="svar i ids.toml: er mødet flyttet, skrives det nye vindue ud for dets id; er det nyt, slettes den"
    " gamle linje",
    en="an answer in ids.toml: if the meeting moved, write its new window beside its id; if it is new,"
    " delete the old line",
)


def body_name(body: BodyTable) -> str:
    """The body's name, or its id as a name."""
    return body.name or body.id.replace("-", " ").capitalize()


def expand_body(context: Context, number: int, recorded: Mapping[str, Recorded]) -> dict[str, Recorded]:
    """Takes in one body with its meetings; returns the ids to record for it."""
    body = context.document.body[number]
    path = ("body", number)
    context.add_series(_series(context, body, number), context.ledger.spot(*path, "id"))
    if body.dates and body.meetings:
        both = _BOTH.filled(meetings=len(body.meetings), dates=len(body.dates))
        context.ledger.fault(context.ledger.spot(*path, "dates"), "dates-and-meetings", both, _EITHER)
    seats = context.seats.of_body(body.id)
    context.seats.check_quorum(body.id, body.quorum, seats, (*path, "quorum"))
    chairs = tuple(dict.fromkeys(context.names.known_posts(context.ledger, body.chair, *path, "chair")))
    seats = with_seats(seats, chairs, "wanted")
    windows = [
        context.windows.read(meeting.window, context.ledger.spot(*path, "meetings", place, "window"))
        for place, meeting in enumerate(body.meetings)
    ]
    written = [(meeting.id, meeting.window) for meeting in body.meetings]
    taken = {*context.meetings, *context.written_ids, *context.names.bodies}
    assigned = assign(body.id, written, recorded, taken)
    if all(windows):  # else a window that is misspelt would be asked for as one that has moved
        _ask(context, number, assigned, recorded)
    record: dict[str, Recorded] = {}
    for place, (meeting, name) in enumerate(zip(body.meetings, assigned.ids, strict=True)):
        if name is not None:
            _meeting(context, number, place, name, windows[place], seats, chairs)
            if meeting.id is None or name in recorded:
                record[name] = Recorded(body.id, without_ca(meeting.window))
    return record


def _ask(context: Context, number: int, assigned: Assigned, recorded: Mapping[str, Recorded]) -> None:
    """Asks of every meeting that no id is known for whether it is a recorded one that has moved."""
    for place in assigned.new:
        window = context.document.body[number].meetings[place].window
        gone = ", ".join(f'{name} ("{recorded[name].window}")' for name in assigned.gone)
        found = Text(
            da=f'"{window}" er kommet til, mens {gone} er forsvundet: flyttet eller nyt?',
            en=f'"{window}" has appeared while {gone} has gone: moved or new?',
        )
        spot = context.ledger.spot("body", number, "meetings", place)
        context.ledger.fault(spot, "moved-or-new", found, _MOVED_OR_NEW)


def _series(context: Context, body: BodyTable, number: int) -> Series:
    ledger = context.ledger
    if body.parent is not None:
        context.names.knows(ledger, ledger.spot("body", number, "parent"), "body", body.parent)
    if not body.dates and not body.meetings:
        ledger.assume(
            "Ingen møder er skrevet, så ingen planlægges: {names}.",
            "No meetings are written, so none are planned: {names}.",
            "bodies",
            body_name(body),
        )
    return Series(
        id=body.id,
        name=body_name(body),
        kind="given" if body.dates else "body",
        level=body.level,
        host=body.host or "",
        parent=body.parent,
        seated=(body.seated.first, body.seated.last) if body.seated else None,
        visibility=body.visibility,
        color=body.color or "",
        least=body.per_year.least or 0,
        most=body.per_year.most,
    )


def _meeting(
    context: Context,
    number: int,
    place: int,
    name: str,
    window: Window | None,
    seats: tuple[Seat, ...],
    chairs: tuple[str, ...],
) -> None:
    body = context.document.body[number]
    written = body.meetings[place]
    path = ("body", number, "meetings", place)
    spot = context.ledger.spot(*path)
    hours = context.read_hours(body.hours, context.ledger.spot("body", number, "hours"))
    minutes = _minutes(context, body, written)
    context.check_length(minutes, hours, context.ledger.spot(*path, "minutes") if written.minutes else spot)
    optional = is_ca(written.window) or bool(written.ca)
    if written.price is not None and not optional:
        context.ledger.fault(
            context.ledger.spot(*path, "price"), "price-without-ca", str(written.price), _WITH_CA
        )
    speakers = _speakers(context, written, context.ledger.spot(*path, "theme"))
    where = _venue_spot(context, number, place, written)
    venue = context.venues.place(written.place or body.place, where)
    seats = with_seats(seats, speakers, "wanted")
    if window is None:
        return
    meeting = Meeting(
        id=name,
        title=_title(context, body, written),
        series=body.id,
        kind="body",
        minutes=minutes,
        window=window,
        hours=(hours.opens, hours.closes),
        seats=seats,
        chairs=chairs,
        chair_deputy=body.chair_deputy,
        quorum=tuple(sorted(body.quorum.items())),
        speakers=speakers,
        themes=(written.theme,) if written.theme else (),
        place=venue,
        needs_room=context.venues.needs_room(wanted=body.room, place=venue),
        capacity=body.capacity or len(seats),
        optional=optional,
        drop_price=(body.drop_price if written.price is None else written.price) if optional else 0,
        items=written.items,
        deadlines=tuple(sorted(body.deadlines.items(), key=lambda deadline: (deadline[1], deadline[0]))),
    )
    context.add_meeting(meeting, spot)


def _venue_spot(context: Context, number: int, place: int, written: MeetingTable) -> Spot:
    if written.place:
        return context.ledger.spot("body", number, "meetings", place, "place")
    return context.ledger.spot("body", number, "place")


def _minutes(context: Context, body: BodyTable, written: MeetingTable) -> int:
    if written.minutes or body.minutes:
        return written.minutes or body.minutes or DEFAULT_MINUTES
    context.ledger.assume(
        f"Ingen varighed er skrevet; der afsættes {DEFAULT_MINUTES} minutter: {{names}}.",
        f"No length is written; {DEFAULT_MINUTES} minutes are set aside: {{names}}.",
        "bodies",
        body_name(body),
    )
    return DEFAULT_MINUTES


def _speakers(context: Context, written: MeetingTable, spot: Spot) -> tuple[str, ...]:
    if written.theme is None or not context.names.knows(context.ledger, spot, "theme", written.theme):
        return ()
    for number, theme in enumerate(context.document.theme):
        if theme.id == written.theme:
            return context.names.known_posts(context.ledger, theme.attends, "theme", number, "attends")
    return ()


def _title(context: Context, body: BodyTable, written: MeetingTable) -> str:
    """What the meeting is called: its title, or its body with the theme or the window."""
    name = body_name(body)
    if written.title:
        return written.title
    if written.theme:
        theme = next((theme for theme in context.document.theme if theme.id == written.theme), None)
        words = (theme.name if theme else None) or written.theme.capitalize()
        return f"{name}: {words} ({without_ca(written.window)})"
    return name if len(body.meetings) == 1 else f"{name} ({without_ca(written.window)})"
