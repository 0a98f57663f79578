"""An alternative as JSON: ids, ISO dates, costs, and what moves."""

from collections.abc import Mapping
from typing import Any

from calendars.difference import Difference
from calendars.grid import Slot
from calendars.language import Language
from constraints.rule import TIERS
from scheduler.alternatives.alternative import Alternative
from scheduler.quality import TIER_NAMES


def alternative_document(found: Alternative, least: Mapping[int, int], language: Language) -> dict[str, Any]:
    """The slot, each tier's cost before and after and what it is at least, who is missing, what moves."""
    return {
        "start": slot_document(found.slot),
        "tiers": [
            {
                "tier": tier,
                "name": TIER_NAMES[tier][language],
                "before": found.cost_before[tier],
                "after": found.cost[tier],
                "change": found.change[tier],
                "least": least.get(tier),
            }
            for tier in TIERS
        ],
        "missing": list(found.missing),
        "moves": [move_document(move) for move in found.others],
        "left": [{"meeting": meeting, "post": post} for meeting, post in found.left],
    }


def move_document(move: Difference) -> dict[str, Any]:
    """A move, null where the meeting is not held."""
    before, after = map(slot_document, move.starts)
    return {"meeting": move.meeting, "from": before, "to": after}


def slot_document(slot: Slot | None) -> str | None:
    """A start as local ISO time, "2027-09-14T10:30"."""
    if slot is None:
        return None
    return f"{slot.day.isoformat()}T{slot.minute // 60:02d}:{slot.minute % 60:02d}"
