"""A written route begins and ends within the year that is planned, and begins before it ends."""

from datetime import date

from calendars.language import Text, say_day
from constraints.route import Route
from scheduler.year_file.expand.context import Context
from scheduler.year_file.ledger import Spot

_DONE = Text(
    da="{day} eller senere: planen begynder den dag", en="{day} or later: the plan begins on that day"
)
_READY = Text(da="{day} eller før: planen slutter den dag", en="{day} or earlier: the plan ends on that day")
_IN_ORDER = Text(da="{day} eller senere: da er punktet klar", en="{day} or later: the item is ready then")


def check_route_ends(context: Context, number: int, rule: Route) -> None:
    """Notes a route that is to be done before the first day, or is ready after the last: a mistyped year."""
    horizon, done = context.horizon, rule.done_by
    ready = rule.ready if isinstance(rule.ready, date) else None
    if ready is not None and ready > horizon.last:
        _fault(context, context.ledger.spot("rule", number, "ready"), ready, _READY, horizon.last)
    elif done is not None and done < horizon.first:
        _fault(context, context.ledger.spot("rule", number, "done_by"), done, _DONE, horizon.first)
    elif done is not None and ready is not None and done < ready:
        _fault(context, context.ledger.spot("rule", number, "done_by"), done, _IN_ORDER, ready, "backwards")


def _fault(
    context: Context, spot: Spot, found: date, allowed: Text, day: date, code: str = "route-outside-horizon"
) -> None:
    said = Text(da=say_day(day), en=say_day(day, "en"))
    context.ledger.fault(spot, code, str(found), allowed.filled(day=said))
