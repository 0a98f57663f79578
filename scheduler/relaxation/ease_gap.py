"""Way: a lead time, or a distance between meetings, is shortened or lengthened."""

from collections.abc import Iterator

from calendars.language import Text
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.number import Number
from scheduler.relaxation.prices import GAP_HVERDAG
from scheduler.relaxation.way import Way
from scheduler.year_file.positions import KeyPath

KIND = "ease_gap"
STEPS = (1, 2, 3, 4, 5, 7, 10, 15, 20, 30)
_BODY_RULES = {"afstand": "spacing", "refererer": "reports"}
"""How the year file names the rules that follow from a body's own tables."""
_DAYS = Text(da="dag", en="day"), Text(da="dage", en="days")
_HVERDAGE = Text(da="hverdag", en="hverdag"), Text(da="hverdage", en="hverdage")
_SHORTER = Text(
    da="Kræv mindst {new} i stedet for {old:# {one}|# {many}} ({where})",
    en="Ask for at least {new} instead of {old:# {one}|# {many}} ({where})",
)
_LONGER = Text(
    da="Tillad op til {new} i stedet for {old:# {one}|# {many}} ({where})",
    en="Allow up to {new} instead of {old:# {one}|# {many}} ({where})",
)


def ease_gap(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """A few hverdage (of a rhythm: days) off the least, or onto the most, that the file writes."""
    rule = demand.subject[0]
    one, many = _DAYS if demand.kind == "spacing" else _HVERDAGE
    for path in _places(bearings, rule):
        sign, said = (-1, _SHORTER) if path[-1] == "least" else (1, _LONGER)
        named = {"one": one, "many": many, "where": rule}
        number = Number(KIND, f"{rule}, {path[-1]}", path, sign, GAP_HVERDAG, said, named, STEPS)
        way = number.way(bearings)
        if way is not None:
            yield way


def _places(bearings: Bearings, rule: str) -> Iterator[KeyPath]:
    """Where the rule's least and most are written."""
    table = bearings.table("rule", rule)
    if table is not None:
        yield from ((*table, *inner, end) for inner in ((), ("gap",)) for end in ("least", "most"))
        return
    body, _, kind = rule.rpartition("-")
    table = bearings.table("body", body)
    if table is not None and kind in _BODY_RULES:
        yield from ((*table, _BODY_RULES[kind], end) for end in ("least", "most"))
