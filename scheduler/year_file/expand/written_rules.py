"""[[rule]]: the demands written out, checked by the rule each of them is."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from calendars.language import Text
from constraints.carried_over import CarriedOver
from constraints.index import WrittenRule
from constraints.route import Route
from constraints.rule import Rule
from scheduler.year_file.complaints import complaints
from scheduler.year_file.expand.context import Context
from scheduler.year_file.expand.preference_rules import WEEKDAYS
from scheduler.year_file.ledger import Spot
from scheduler.year_file.names import unknown_series
from scheduler.year_file.tables.rule import RuleTable
from scheduler.year_file.tables.times import parse_clock, parse_day, parse_hours

_NAMING = ("meeting", "by", "to", "then", "first", "meetings", "through")
_AFTER = re.compile(r"(?:sidste|last) (?P<series>\S+) \+ \d{1,3} hverdage")
_READY = Text(
    da='en dato, eller "sidste <kampagne> + 20 hverdage"', en='a date, or "last <campaign> + 20 hverdage"'
)
_ONCE = Text(da="hvert organ én gang", en="each body once")


def written_rules(context: Context) -> Iterator[Rule]:
    """Every [[rule]] as the rule it is; a route that may be carried over also charges for it."""
    for number, table in enumerate(context.document.rule):
        rule = _parse(context, number, table)
        if rule is None:
            continue
        _check_names(context, number, rule)
        yield rule
        if isinstance(rule, Route) and rule.carry_over:
            name = f"{rule.id}-i-aar"
            yield CarriedOver(id=name, route=rule.id, item=rule.item, through=rule.through)


@cache
def _adapter() -> TypeAdapter[Rule]:
    return TypeAdapter(WrittenRule)


@cache
def rule_schema() -> dict[str, Any]:
    """The JSON Schema of the rules that a year file may write."""
    return _adapter().json_schema()


def _parse(context: Context, number: int, table: RuleTable) -> Rule | None:
    values = table.model_dump(exclude_none=True)
    rewrite = _REWRITES.get(table.type)
    try:
        return _adapter().validate_python(rewrite(values) if rewrite else values)
    except ValidationError as errors:
        listed = [error | {"loc": _without_type(error["loc"], table.type)} for error in errors.errors()]
        schema = _schema_of(table.type)
        above = ("rule", number)
        context.ledger.faults.extend(complaints(listed, context.ledger.at, schema, above))
        return None


def _without_type(loc: tuple[int | str, ...], kind: str) -> tuple[int | str, ...]:
    """A discriminated union puts the type before the path."""
    return loc[1:] if loc[:1] == (kind,) else loc or ("type",)


def _schema_of(kind: str) -> dict[str, Any]:
    schema = rule_schema()
    reference = schema.get("discriminator", {}).get("mapping", {}).get(kind)
    return {"$defs": schema["$defs"], "$ref": reference} if reference else schema


def _weekdays_and_hours(values: dict[str, Any]) -> dict[str, Any]:
    """preferred_time is written with weekday names and "09:00-15:00", as [preference] is."""
    weekdays, hours = values.get("weekdays"), values.get("hours")
    if isinstance(weekdays, dict):
        values = values | {"weekdays": {WEEKDAYS.get(day, day): price for day, price in weekdays.items()}}
    parsed = parse_hours(hours) if isinstance(hours, str) else None
    return values | {"hours": (parsed.opens, parsed.closes)} if parsed else values


def _day_and_time(values: dict[str, Any]) -> dict[str, Any]:
    """keep is written `at = "2027-03-30T10:00"`."""
    at = values.get("at")
    day, _, clock = at.replace(" ", "T").partition("T") if isinstance(at, str) else ("", "", "")
    parsed, minute = parse_day(day), parse_clock(clock)
    if parsed is None or minute is None:
        return values
    kept = {key: value for key, value in values.items() if key != "at"}
    return kept | {"day": parsed, "minute": minute}


def _ready_day(values: dict[str, Any]) -> dict[str, Any]:
    """route is `ready` on a date, or in words that are left as they are."""
    ready = values.get("ready")
    day = parse_day(ready) if isinstance(ready, str) else None
    return values if day is None else values | {"ready": day}


_REWRITES: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "preferred_time": _weekdays_and_hours,
    "keep": _day_and_time,
    "route": _ready_day,
}


def _check_names(context: Context, number: int, rule: Rule) -> None:
    for field in _NAMING:
        value = getattr(rule, field, None)
        if isinstance(value, str):
            _check_name(context, context.ledger.spot("rule", number, field), value)
        elif isinstance(value, tuple):
            for place, name in enumerate(value):
                _check_name(context, context.ledger.spot("rule", number, field, place), name)
    if isinstance(rule, Route):
        _check_route(context, number, rule)


def _check_name(context: Context, spot: Spot, name: str) -> None:
    known = {*context.series, *context.meetings}
    unread = any(name.startswith(f"{campaign.id}-") for campaign in context.document.campaign)
    if name not in known and name not in context.written_ids and not (unread and context.lists_unread):
        unknown_series(context.ledger, spot, name, known)


def _check_route(context: Context, number: int, rule: Route) -> None:
    if len(set(rule.through)) < len(rule.through):
        twice = next(body for body in rule.through if rule.through.count(body) > 1)
        context.ledger.fault(
            context.ledger.spot("rule", number, "through"), "repeated-body", f'"{twice}"', _ONCE
        )
    if isinstance(rule.ready, str):
        spot = context.ledger.spot("rule", number, "ready")
        after = _AFTER.fullmatch(rule.ready)
        if after is None:
            context.ledger.fault(spot, "bad-ready", f'"{rule.ready}"', _READY)
        else:
            _check_name(context, spot, after["series"])
