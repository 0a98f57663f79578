"""A view as JSON: the same facts as the text, with ids, ISO dates and minutes, and no paths."""

import json
from typing import Any

from calendars.days import iso_week
from calendars.language import Language
from scheduler.quality import TIER_NAMES
from scheduler.views.rows import Row, View
from scheduler.views.standing import Standing

SCHEMA = "aarshjul-show/1"


def as_json(standing: Standing, view: View, language: Language) -> str:
    """The document of schema "aarshjul-show/1"; docs/commands.md describes it."""
    programme, record = standing.programme, standing.record
    document = {
        "schema": SCHEMA,
        "title": programme.title,
        "year": programme.year,
        "language": language,
        "by": view.by,
        "plan": {
            "revision": record.revision,
            "seed": record.seed,
            "current": standing.current,
            "holds": standing.holds,
            "broken": list(standing.broken),
        },
        "tiers": [
            {
                "tier": tier.tier,
                "name": TIER_NAMES[tier.tier][language],
                "cost": tier.cost,
                "bound": tier.bound,
                "proven": tier.cost <= tier.bound,
            }
            for tier in standing.tiers
        ],
        "dropped": [meeting.id for meeting in programme.dropped],
        "published": [
            {"route": one.route, "item": one.item, "day": one.day.isoformat(), "after": one.meeting}
            for one in programme.publication_days
        ],
        "routes": [
            {"route": route, "steps": [{"body": step.body, "meeting": step.meeting} for step in steps]}
            for route, steps in programme.plan.routes
        ],
        "sections": [
            {
                "id": section.id,
                "heading": section.heading,
                "facts": list(section.facts),
                "groups": [
                    {"heading": group.heading, "rows": [_row(row) for row in group.rows]}
                    for group in section.groups
                ],
            }
            for section in view.sections
        ],
        "closing": list(view.closing),
        "assumptions": [one.text[language] for one in standing.assumptions],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _row(row: Row) -> dict[str, Any]:
    """A row without its empty values: what is not there is not known or does not apply."""
    week = iso_week(row.day) if row.day else None
    values: dict[str, Any] = {
        "id": row.id,
        "kind": row.kind,
        "series": row.series,
        "body": row.body,
        "title": row.title,
        "window": row.window,
        "day": row.day.isoformat() if row.day else None,
        "week": {"year": week.year, "week": week.week} if week else None,
        "start": _clock(row.start),
        "end": _clock(row.end),
        "minutes": row.end - row.start if row.start is not None and row.end is not None else None,
        "place": row.place,
        "room": row.room,
        "chair": row.chair,
        "caseworker": row.caseworker,
        "organisation": row.organisation,
        "administrator": row.administrator,
        "role": row.role,
        "divisions": list(row.divisions),
        "agenda": list(row.items),
        "notes": list(row.notes),
    }
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def _clock(minute: int | None) -> str | None:
    return None if minute is None else f"{minute // 60:02d}:{minute % 60:02d}"
