"""A campaign becomes one dialogue meeting or more with every organisation of its list (note, C.2)."""

from collections.abc import Sequence
from dataclasses import dataclass

from calendars.deadlines import CALL
from calendars.language import Text
from calendars.meetings import Meeting, Seat, Series
from calendars.organisations import Division, Organisation
from scheduler.year_file.expand.context import Context
from scheduler.year_file.expand.interval import within_interval
from scheduler.year_file.expand.seats import join, with_seats
from scheduler.year_file.expand.supervision import share
from scheduler.year_file.ledger import LineSpot, Spot
from scheduler.year_file.lists.organisations import OrganisationRow
from scheduler.year_file.tables.campaign import CampaignTable
from scheduler.year_file.tables.times import Hours

_TOO_LONG = Text(
    da="{minutes} minutter med {count:# afdeling|# afdelinger} til udvidet tilsyn",
    en="{minutes} minutes with {count:# afdeling|# afdelinger} for extended supervision",
)


@dataclass(frozen=True)
class Campaign:
    """A campaign while it is read."""

    number: int
    table: CampaignTable
    name: str
    hours: Hours
    seats: tuple[Seat, ...]
    caseworkers: tuple[str, ...]
    items: tuple[str, ...]

    @property
    def path(self) -> tuple[str | int, ...]:
        """Its key path."""
        return ("campaign", self.number)


def open_campaign(context: Context, number: int) -> Campaign:
    """Takes in the campaign itself."""
    table, ledger = context.document.campaign[number], context.ledger
    path = ("campaign", number)
    name = table.name or table.id.replace("-", " ").capitalize()
    series = Series(table.id, name, "dialogue", level=table.level, host=table.host or "")
    context.add_series(series, ledger.spot(*path, "id"))
    items = tuple(
        f"Tilslutning til {agreement.name or agreement.id}"
        for agreement in context.document.agreement
        if agreement.adherence
    )
    return Campaign(
        number,
        table,
        name,
        context.read_hours(table.hours, ledger.spot(*path, "hours")),
        context.seats.read(table.seats, table.attendance, (*path, "seats")),
        context.names.known_posts(ledger, table.caseworkers, *path, "caseworkers"),
        items,
    )


def expand_dialogues(
    context: Context, campaign: Campaign, rows: Sequence[OrganisationRow], divisions: Sequence[Division]
) -> dict[str, Organisation]:
    """Takes in the dialogues of one campaign; returns its organisations."""
    own = campaign.table.window
    context.windows.read(own, context.ledger.spot(*campaign.path, "window"))
    unknown = [row.name for row in rows if row.homes is None and row.per_year]
    if "minutes" not in campaign.table.model_fields_set:
        minutes = campaign.table.minutes[0].minutes
        context.ledger.assume(
            f"Ingen varighed er skrevet; der afsættes {minutes} minutter: {{names}}.",
            f"No length is written; {minutes} minutes are set aside: {{names}}.",
            "dialogues",
            campaign.name,
        )
    for name in unknown:
        minutes = campaign.table.homes_unknown
        context.ledger.assume(
            f"Boligtallet er ukendt; der afsættes {minutes} minutter: {{names}}.",
            f"The number of homes is unknown; {minutes} minutes are set aside: {{names}}.",
            "dialogues",
            name,
        )
    for row in rows:
        picked = [one for one in divisions if one.picked and one.organisation == row.id]
        _dialogues(context, campaign, row, picked)
    return {row.id: _organisation(context, row) for row in rows}


def _organisation(context: Context, row: OrganisationRow) -> Organisation:
    ending = context.adjustments.ended.get(row.id)
    day, into = (ending.day, ending.into) if ending else (None, None)
    return Organisation(
        row.id, row.name, row.homes, row.administrator, row.chair, row.urgency, row.last_held, day, into
    )


def _dialogues(
    context: Context, campaign: Campaign, row: OrganisationRow, picked: Sequence[Division]
) -> None:
    table, count = campaign.table, row.per_year
    own = [part.strip() for part in row.window.split(",") if part.strip()]
    windows = own if len(own) == count else [row.window or table.window] * count
    spot = _cell(table, row, "vindue") if row.window else context.ledger.spot(*campaign.path, "window")
    seats = _seats(context, campaign, row)
    for place, (words, dealt_with) in enumerate(zip(windows, share(picked, count), strict=True)):
        window = context.windows.read(words, spot)
        minutes = _base_minutes(table, row) + len(dealt_with) * _minutes_each(table)
        _check_length(context, campaign, row, minutes, len(dealt_with))
        venue = context.venues.place(row.place or table.place, _venue_spot(context, campaign, row))
        if window is None:
            continue
        if place == 0:
            window = within_interval(context, table, campaign.name, row, window)
        window = context.adjustments.cut(row.id, window)
        if window is None:
            context.ledger.assume(
                f"{campaign.name}: begynder efter vinduet og har ingen dialog i år: {{names}}.",
                f"{campaign.name}: begins after the window and has no dialogue this year: {{names}}.",
                "dialogues",
                row.name,
            )
            continue
        caseworkers = _known(context, table, row, "sagsbehandlere", row.caseworkers) or campaign.caseworkers
        urgent = (
            [one.urgency for one in dealt_with]
            if table.supervision and table.supervision.urgent_first
            else []
        )
        name = f"{table.id}-{row.id}" + (f"-{place + 1}" if place else "")
        meeting = Meeting(
            id=name,
            title=_title(context, campaign, row, place),
            series=table.id,
            kind="dialogue",
            minutes=minutes,
            window=window,
            hours=(campaign.hours.opens, campaign.hours.closes),
            seats=seats,
            caseworkers=caseworkers,
            place=venue,
            needs_room=context.venues.needs_room(wanted=table.room and not row.place, place=venue),
            capacity=table.capacity or len(seats) + bool(caseworkers),
            organisation=row.id,
            administrator=row.administrator if row.administrator in context.names.posts else None,
            urgency=max([row.urgency, *urgent]),
            items=(*campaign.items, *(f"Udvidet tilsyn: {one.name}" for one in dealt_with)),
            deadlines=_deadlines(table),
        )
        context.add_meeting(meeting, LineSpot(table.organisations, row.line, row.id))


def _seats(context: Context, campaign: Campaign, row: OrganisationRow) -> tuple[Seat, ...]:
    """The organisation's own seats and those the agenda asks for, all required, and the host's."""
    table = campaign.table
    asked = [
        *_known(context, table, row, "forperson", (row.chair,) if row.chair else ()),
        *_known(context, table, row, "administrator", (row.administrator,) if row.administrator else ()),
        *_known(context, table, row, "forvaltninger", row.departments),
    ]
    if not row.chair and not row.administrator:
        context.ledger.assume(
            "Hverken forperson eller administrator står i listen; mødet planlægges uden dem: {names}.",
            "The list has neither chair nor administrator; the meeting is planned without them: {names}.",
            "dialogues",
            row.name,
        )
    required = {post: Seat(post, (), "required") for post in asked}
    host = tuple(
        join(seat, required[seat.post]) if seat.post in required else seat for seat in campaign.seats
    )
    return with_seats(host, tuple(required), "required")


def _known(
    context: Context, table: CampaignTable, row: OrganisationRow, heading: str, posts: tuple[str, ...]
) -> tuple[str, ...]:
    spot = _cell(table, row, heading)
    return tuple(post for post in posts if context.names.knows(context.ledger, spot, "post", post))


def _cell(table: CampaignTable, row: OrganisationRow, heading: str) -> Spot:
    return LineSpot(table.organisations, row.line, f"{row.id} > {heading}")


def _venue_spot(context: Context, campaign: Campaign, row: OrganisationRow) -> Spot:
    if row.place:
        return _cell(campaign.table, row, "sted")
    return context.ledger.spot(*campaign.path, "place")


def _base_minutes(table: CampaignTable, row: OrganisationRow) -> int:
    if row.homes is None:
        return table.homes_unknown
    return next(
        rule.minutes for rule in table.minutes if rule.homes_below is None or row.homes < rule.homes_below
    )


def _minutes_each(table: CampaignTable) -> int:
    return table.supervision.minutes_each if table.supervision else 0


def _check_length(
    context: Context, campaign: Campaign, row: OrganisationRow, minutes: int, dealt_with: int
) -> None:
    room = campaign.hours.closes - campaign.hours.opens
    if minutes > room:
        found = _TOO_LONG.filled(minutes=minutes, count=dealt_with)
        allowed = Text(
            da=f"højst {room} minutter ({campaign.hours}): mindre minutes_each, eller to møder om året",
            en=f"at most {room} minutes ({campaign.hours}): a smaller minutes_each, or two meetings a year",
        )
        spot = LineSpot(campaign.table.organisations, row.line, row.id)
        context.ledger.fault(spot, "dialogue-too-long", found, allowed)


def _title(context: Context, campaign: Campaign, row: OrganisationRow, place: int) -> str:
    danish = context.document.language == "da"
    title = f"{campaign.name} {'med' if danish else 'with'} {row.name}"
    if row.per_year == 1:
        return title
    return f"{title} ({place + 1}. møde)" if danish else f"{title} (meeting {place + 1})"


def _deadlines(table: CampaignTable) -> tuple[tuple[str, int], ...]:
    deadlines = dict(table.deadlines)
    if table.call_for_items is not None:
        deadlines[CALL] = table.call_for_items
    return tuple(sorted(deadlines.items(), key=lambda deadline: (deadline[1], deadline[0])))
