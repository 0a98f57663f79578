"""An agreement that expires becomes a route to the body that concludes it (note, III)."""

from collections.abc import Iterator

from calendars.language import Text, say_day
from constraints.gap import Gap
from constraints.route import Route
from constraints.rule import Rule
from scheduler.year_file.expand.context import Context
from scheduler.year_file.tables.agreement import AgreementTable

_CONCLUDER = Text(
    da='"concluded_by": organet, der indgår aftalen, for den udløber i perioden',
    en='"concluded_by": the body that makes the agreement, which expires within the horizon',
)
_LATER = Text(da="en udløbsdato i perioden eller senere", en="a date of expiry in the horizon or after it")
_ONCE = Text(da="hvert organ én gang", en="each body once")
_MISSING = Text(da="mangler", en="missing")


def agreement_rules(context: Context) -> Iterator[Rule]:
    """A route for each agreement that expires within the horizon; later ones are assumptions."""
    for number, table in enumerate(context.document.agreement):
        path = ("agreement", number)
        ledger = context.ledger
        through = [
            body
            for place, body in enumerate(table.prepared_through)
            if context.knows_body(body, ledger.spot(*path, "prepared_through", place))
        ]
        concluder = table.concluded_by
        if concluder and context.knows_body(concluder, ledger.spot(*path, "concluded_by")):
            through.append(concluder)
        if len(set(through)) < len(through):
            twice = next(body for body in through if through.count(body) > 1)
            ledger.fault(ledger.spot(*path, "prepared_through"), "repeated-body", f'"{twice}"', _ONCE)
        elif table.expires < context.horizon.first:
            ledger.fault(ledger.spot(*path, "expires"), "already-expired", str(table.expires), _LATER)
        elif table.expires > context.horizon.last:
            _not_this_year(context, table)
        elif concluder is None:
            ledger.fault(ledger.spot(*path), "no-concluding-body", _MISSING, _CONCLUDER)
        elif through and through[-1] == concluder:
            yield _route(context, table, tuple(through))


def _not_this_year(context: Context, table: AgreementTable) -> None:
    name = table.name or table.id
    context.ledger.assume(
        f"{name} udløber først {say_day(table.expires)} og er ikke på nogen dagsorden.",
        f"{name} expires only on {say_day(table.expires, 'en')} and is on no agenda.",
        "bodies",
    )


def _route(context: Context, table: AgreementTable, through: tuple[str, ...]) -> Rule:
    name = table.name or table.id.replace("-", " ").capitalize()
    if table.ready is None:
        context.ledger.assume(
            "Udkastet regnes for klart fra periodens første dag: {names}.",
            "The draft is taken to be ready from the first day of the horizon: {names}.",
            "bodies",
            name,
        )
    return Route(
        id=table.id,
        because=_expires(context, table),
        item=name,
        through=through,
        gap=Gap(least=max(table.lead, 1)),
        ready=table.ready or context.horizon.first,
        done_by=table.expires,
        publish=table.publish,
        visibility="public" if table.publish else "participants",
    )


def _expires(context: Context, table: AgreementTable) -> str:
    if context.document.language == "da":
        return f"Udløber {say_day(table.expires)}"
    return f"Expires {say_day(table.expires, 'en')}"
