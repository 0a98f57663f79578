"""Way: a body meets once less than it must, or once more than it may."""

from collections.abc import Iterator

from calendars.language import Text
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.number import Number
from scheduler.relaxation.prices import COUNT
from scheduler.relaxation.way import Way
from scheduler.year_file.positions import KeyPath

KIND = "ease_count"
_TEXTS = {
    "least": Text(
        da="Nøjes med {new} i stedet for mindst {old:# møde|# møder} i {body} ({rule})",
        en="Make do with {new} instead of at least {old:# meeting|# meetings} of {body} ({rule})",
    ),
    "most": Text(
        da="Tillad {new} i stedet for højst {old:# møde|# møder} i {body} ({rule})",
        en="Allow {new} instead of at most {old:# meeting|# meetings} of {body} ({rule})",
    ),
}


def ease_count(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """The least of a year or quarter, one lower; the most, one higher."""
    rule, series = demand.subject[:2]
    end, sign = ("least", -1) if demand.key[0] == "few" else ("most", 1)
    path = _place(bearings, rule, end)
    if path is None:
        return
    body = bearings.year.series[series].name if series in bearings.year.series else series
    named = {"body": body, "rule": rule}
    way = Number(KIND, f"{rule}, {end}", path, sign, COUNT, _TEXTS[end], named, (1, 2, 3)).way(bearings)
    if way is not None:
        yield way


def _place(bearings: Bearings, rule: str, end: str) -> KeyPath | None:
    table = bearings.table("rule", rule)
    if table is not None:
        return (*table, end)
    body, _, kind = rule.rpartition("-")
    table = bearings.table("body", body)
    if table is not None and kind == "aar":
        return (*table, "per_year", end)
    body, mark, _ = rule.partition("-kvartal-")
    table = bearings.table("body", body)
    quarters = bearings.text.value(*table, "per_quarter") or [] if table is not None and mark else []
    for number, quarter in enumerate(quarters):
        if table is not None and str(quarter.get("quarter")) == kind:
            return (*table, "per_quarter", number, end)
    return None
