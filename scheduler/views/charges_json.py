"""What every rule charges a plan, as JSON."""

import json
from collections.abc import Sequence

from calendars.language import Language
from constraints.year import Year
from scheduler.charged import Charged, sums
from scheduler.quality import TIER_NAMES
from scheduler.views.charges import say_charge

SCHEMA = "aarshjul-charges/1"


def charges_json(year: Year, charges: Sequence[Charged], meeting: str | None, language: Language) -> str:
    """The document of schema "aarshjul-charges/1": the charges, and the sums they come to."""
    document = {
        "schema": SCHEMA,
        "meeting": meeting,
        "tiers": [
            {"tier": tier, "name": TIER_NAMES[tier][language], "cost": points}
            for tier, points in sums(charges).items()
        ],
        "charges": [
            {
                "rule": one.finding.rule.name,
                "kind": one.finding.violation.kind,
                "tier": one.tier,
                "points": one.points,
                "meetings": list(one.meetings),
                "says": say_charge(one, year, language),
            }
            for one in charges
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
