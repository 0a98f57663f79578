"""Way: one meeting more on a day or in a week than the limit."""

from collections.abc import Iterator

from calendars.language import Text
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.number import Number
from scheduler.relaxation.prices import LIMIT
from scheduler.relaxation.way import Way
from scheduler.year_file.positions import KeyPath

KIND = "raise_limit"
_PERSON: dict[str, KeyPath] = {
    "person-dag": ("limits", "person", "day"),
    "person-uge": ("limits", "person", "week"),
}
_CAMPAIGN: dict[str, KeyPath] = {
    "-sagsbehandler-dag": ("per_day", "caseworker"),
    "-administrator-dag": ("per_day", "administrator"),
    "-uge": ("per_week", "most"),
}
"""How the year file names the limits of [limits] and of a campaign."""
_TEXT = Text(
    da="Tillad {new} i stedet for {old:# møde|# møder} ({rule})",
    en="Allow {new} instead of {old:# meeting|# meetings} ({rule})",
)


def raise_limit(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """The limit that stands in [limits], in a campaign or in a [[rule]], one higher, then two."""
    rule = demand.subject[0]
    path = _place(bearings, rule)
    if path is None:
        return
    way = Number(KIND, rule, path, 1, LIMIT, _TEXT, {"rule": rule}, (1, 2)).way(bearings)
    if way is not None:
        yield way


def _place(bearings: Bearings, rule: str) -> KeyPath | None:
    table = bearings.table("rule", rule)
    if table is not None:
        return (*table, "most")
    if rule in _PERSON:
        return _PERSON[rule]
    for ending, inner in _CAMPAIGN.items():
        campaign = bearings.table("campaign", rule.removesuffix(ending)) if rule.endswith(ending) else None
        if campaign is not None:
            return (*campaign, *inner)
    return None
