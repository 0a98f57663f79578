"""What bodies leave open about attendance, told once for all of them."""

from scheduler.year_file.expand.bodies import body_name
from scheduler.year_file.expand.context import Context
from scheduler.year_file.tables.body import BodyTable
from scheduler.year_file.tables.seats import DEFAULT_WEIGHT, MembersOf


def assume_bodies(context: Context) -> None:
    """Names the planned bodies without seats, without a quorum, and with the usual price of dropping."""
    planned = [body for body in context.document.body if body.meetings]
    ledger = context.ledger
    for body in planned:
        name = body_name(body)
        if not body.seats:
            ledger.assume(
                "Ingen sæder er skrevet, så møderne planlægges uden deltagere: {names}.",
                "No seats are written, so meetings are planned without attendees: {names}.",
                "bodies",
                name,
            )
        elif not body.quorum:
            ledger.assume(
                "Uden quorum holdes møderne, uanset hvor mange der kommer: {names}.",
                "Without a quorum meetings are held however few come: {names}.",
                "bodies",
                name,
            )
        may_drop = any(meeting.optional for meeting in context.of(body.id))
        if may_drop and "drop_price" not in body.model_fields_set:
            ledger.assume(
                f"At sløjfe et »ca.«-møde koster {body.drop_price} point: {{names}}.",
                f'Dropping a "ca." meeting costs {body.drop_price} points: {{names}}.',
                "prices",
                name,
            )
    if any(_leaves_weights_open(body) for body in planned):
        ledger.assume(
            f"Et tomt ønsket sæde koster {DEFAULT_WEIGHT} point, hvor intet andet er skrevet; en"
            " stedfortræder koster 1.",
            f"An empty wanted seat costs {DEFAULT_WEIGHT} points unless written otherwise; a deputy costs 1.",
            "prices",
        )


def _leaves_weights_open(body: BodyTable) -> bool:
    seats = [seat for group in body.seats.values() if not isinstance(group, MembersOf) for seat in group]
    return any("weight" not in seat.model_fields_set for seat in seats)
