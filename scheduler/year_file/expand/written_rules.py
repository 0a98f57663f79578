"""[[rule]]: the demands written out, checked by the rule each of them is."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pydantic import ValidationError

from calendars.language import Text
from constraints.carried_over import CarriedOver
from constraints.route import Route
from constraints.rule import Rule
from scheduler.year_file.complaints import complaints, show
from scheduler.year_file.expand.context import Context
from scheduler.year_file.expand.route_ends import check_route_ends
from scheduler.year_file.expand.rule_values import Unreadable, rule_values
from scheduler.year_file.ledger import Spot
from scheduler.year_file.names import unknown_series
from scheduler.year_file.rule_schema import rule_adapter, schema_of
from scheduler.year_file.tables.rule import RuleTable

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


def _parse(context: Context, number: int, table: RuleTable) -> Rule | None:
    try:
        return rule_adapter().validate_python(rule_values(table.model_dump(exclude_none=True)))
    except Unreadable as unreadable:
        spot = context.ledger.spot("rule", number, unreadable.key)
        found = show(table.own[unreadable.key])
        context.ledger.fault(spot, unreadable.code, found, unreadable.allowed)
    except ValidationError as errors:
        listed = [error | {"loc": _without_type(error["loc"], table.type)} for error in errors.errors()]
        above = ("rule", number)
        faults = complaints(listed, context.ledger.at, schema_of(table.type), above)
        placed = context.ledger.placed(above)
        if placed is not None:
            faults = [
                replace(one, file=placed.file, line=placed.line, where=f"{placed.where} > {one.where}")
                for one in faults
            ]
        context.ledger.faults.extend(faults)
    return None


def _without_type(loc: tuple[int | str, ...], kind: str) -> tuple[int | str, ...]:
    """A discriminated union puts the type before the path."""
    return loc[1:] if loc[:1] == (kind,) else loc or ("type",)


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
    known = {*context.series, *context.meetings, *context.cancelled}
    unread = any(name.startswith(f"{campaign.id}-") for campaign in context.document.campaign)
    if name not in known and name not in context.written_ids and not (unread and context.lists_unread):
        unknown_series(context.ledger, spot, name, known)


def _check_route(context: Context, number: int, rule: Route) -> None:
    if len(set(rule.through)) < len(rule.through):
        twice = next(body for body in rule.through if rule.through.count(body) > 1)
        context.ledger.fault(
            context.ledger.spot("rule", number, "through"), "repeated-body", f'"{twice}"', _ONCE
        )
    check_route_ends(context, number, rule)
    if isinstance(rule.ready, str):
        spot = context.ledger.spot("rule", number, "ready")
        after = _AFTER.fullmatch(rule.ready)
        if after is None:
            context.ledger.fault(spot, "bad-ready", f'"{rule.ready}"', _READY)
        else:
            _check_name(context, spot, after["series"])
