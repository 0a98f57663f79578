"""Plans side by side, as JSON."""

import json
from collections.abc import Sequence
from typing import Any

from calendars.difference import moves
from calendars.language import Language
from constraints.rule import TIERS
from scheduler.compared import Compared
from scheduler.quality import TIER_NAMES
from scheduler.views.alternative_json import move_document

SCHEMA = "aarshjul-compare/1"


def compare_json(plans: Sequence[Compared], language: Language) -> str:
    """The document of schema "aarshjul-compare/1"; docs/questions.md describes it."""
    document = {
        "schema": SCHEMA,
        "plans": [_plan(one, language) for one in plans],
        "moves": [[move_document(move) for move in moves(plans[0].plan, one.plan)] for one in plans[1:]],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _plan(one: Compared, language: Language) -> dict[str, Any]:
    week = one.fullest_week
    return {
        "title": one.year.title,
        "holds": one.verdict.holds,
        "tiers": [
            {
                "tier": tier,
                "name": TIER_NAMES[tier][language],
                "cost": one.verdict.cost[tier],
                "bound": one.bounds.get(tier),
            }
            for tier in TIERS
        ],
        "held": len(one.held),
        "dropped": list(one.plan.dropped),
        "missed": [{"post": post, "meetings": list(meetings)} for post, meetings in one.missed.items()],
        "months": [
            {"month": f"{year}-{month:02d}", "meetings": n} for (year, month), n in one.months.items()
        ],
        "fullest_week": None
        if week is None
        else {"year": week[0].year, "week": week[0].week, "meetings": week[1]},
        "loads": [{"person": person, "meetings": count} for person, count in one.loads.items()],
    }
