"""What bodies leave open about attendance, told once for all of them."""

from calendars.language import join_words
from scheduler.year_file.expand.bodies import body_name
from scheduler.year_file.expand.context import Context
from scheduler.year_file.tables.body import BodyTable
from scheduler.year_file.tables.seats import DEFAULT_WEIGHT, MembersOf


def assume_bodies(context: Context) -> None:
    """Names the planned bodies without seats, without a quorum, and with the usual price of dropping."""
    planned = [body for body in context.document.body if body.meetings]
    ledger = context.ledger
    empty = [body_name(body) for body in planned if not body.seats]
    if empty:
        ledger.assume(
            f"Ingen sæder er skrevet: {join_words(empty)} planlægges uden deltagere.",
            f"No seats are written: {join_words(empty, 'en')} are planned without attendees.",
        )
    free = [body_name(body) for body in planned if body.seats and not body.quorum]
    if free:
        ledger.assume(
            f"Uden quorum holdes møderne, uanset hvor mange der kommer: {join_words(free)}.",
            f"Without a quorum meetings are held however few come: {join_words(free, 'en')}.",
        )
    may_drop = [body for body in planned if any(meeting.optional for meeting in context.of(body.id))]
    usual = [body for body in may_drop if "drop_price" not in body.model_fields_set]
    if usual:
        names, price = [body_name(body) for body in usual], usual[0].drop_price
        ledger.assume(
            f"At udelade et »ca.«-møde koster {price}: {join_words(names)}.",
            f'Dropping a "ca." meeting costs {price}: {join_words(names, "en")}.',
        )
    if any(_leaves_weights_open(body) for body in planned):
        ledger.assume(
            f"Et tomt ønsket sæde koster {DEFAULT_WEIGHT}, hvor intet er skrevet; en stedfortræder koster 1.",
            f"An empty wanted seat costs {DEFAULT_WEIGHT} unless written otherwise; a deputy costs 1.",
        )


def _leaves_weights_open(body: BodyTable) -> bool:
    seats = [seat for group in body.seats.values() if not isinstance(group, MembersOf) for seat in group]
    return any("weight" not in seat.model_fields_set for seat in seats)
