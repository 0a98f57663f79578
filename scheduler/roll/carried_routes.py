"""Items that did not pass their last bodies last year go on in the first quarter of the next."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from calendars.language import Text, join_words
from calendars.plan import Plan
from scheduler.roll.findings import Finding
from scheduler.roll.toml_parts import written

_CARRIED_KEYS = ("gap", "publish", "visibility", "because")


def carried_routes(
    values: Mapping[str, Any], plan: Plan | None, gone: set[str], findings: list[Finding]
) -> str:
    """A rule, as text, for each route of which the plan left bodies to pass; they are found, too."""
    year = int(values["year"])
    rules = {table["id"]: table for table in values.get("rule", ()) if table["type"] == "route"}
    if plan is None:
        waiting = [str(table.get("item", name)) for name, table in rules.items() if table.get("carry_over")]
        findings.extend(Finding("routes", _unknown(item)) for item in waiting)
        return ""
    names = {table["id"]: str(table.get("name", table["id"])) for table in values.get("body", ())}
    parts = []
    for route, steps in plan.routes:
        left = [step.body for step in steps if step.meeting is None and step.body not in gone]
        table = rules.get(route)
        if not left or table is None:
            continue
        item = str(table.get("item", route))
        findings.append(Finding("routes", _goes_on(item, [names.get(body, body) for body in left])))
        parts.append(_rule(route, item, left, table, year))
    return "".join(parts)


def _rule(route: str, item: str, left: list[str], table: Mapping[str, Any], year: int) -> str:
    name = route if str(year) in route else f"{route}-{year}"
    lines = [
        f"\n[[rule]]  # fra {year}: det, der manglede ved årets udgang",
        'type = "route"',
        f"id = {written(name)}",
        f"item = {written(item)}",
        f"through = {written(left)}",
        f"ready = {written(date(year + 1, 1, 1))}",
        *(f"{key} = {written(table[key])}" for key in _CARRIED_KEYS if key in table),
    ]
    return "\n".join(lines) + "\n"


def _unknown(item: str) -> Text:
    return Text(
        da=f"»{item}«: uden en plan vides det ikke, hvor langt det nåede.",
        en=f'"{item}": without a plan nobody knows how far it came.',
    )


def _goes_on(item: str, left: list[str]) -> Text:
    return Text(
        da=f"»{item}« mangler {join_words(left)} og begynder dér i det nye år.",
        en=f'"{item}" has yet to pass {join_words(left, "en")}, and begins there in the new year.',
    )
