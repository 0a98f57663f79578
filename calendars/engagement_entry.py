"""One calendar as the cache keeps it: a line with a checksum, and what was read of the calendar as JSON."""

import hashlib
import json
from dataclasses import asdict
from datetime import date, timedelta
from functools import lru_cache
from itertools import compress
from typing import Any

from calendars.busy import Busy
from calendars.engagement_faults import Finding
from calendars.engagements import Engagements


def entry_bytes(engagements: Engagements) -> bytes:
    """The engagements as JSON behind a checksum: a flipped bit would be somebody's missing afternoon."""
    busy = engagements.busy
    days = _dates(min(busy.days), max(busy.days)) if busy.days else ()
    numbers = {mask: number for number, mask in enumerate(dict.fromkeys([0, *busy.days.values()]))}
    warnings = [asdict(finding) | {"day": _iso(finding.day)} for finding in engagements.warnings]
    data = {
        "first": _iso(busy.first),
        "last": _iso(busy.last),
        "from": _iso(days[0] if days else None),
        "masks": [f"{mask:x}" for mask in numbers],  # few: most weeks are like many others
        "days": [numbers[busy.days.get(day, 0)] for day in days],
        "warnings": warnings,
        "nameless": engagements.nameless,
    }
    written = json.dumps(data).encode()
    return b"\n".join((hashlib.sha256(written).hexdigest().encode(), written))


def read_entry(octets: bytes) -> Engagements:
    """The engagements of `entry_bytes`; ValueError or KeyError for any other bytes."""
    checksum, _, written = octets.partition(b"\n")
    if checksum != hashlib.sha256(written).hexdigest().encode():
        raise ValueError("not what was written")
    data = json.loads(written)
    busy = Busy(_days(data), _day(data["first"]), _day(data["last"]))
    warnings = (Finding(**finding | {"day": _day(finding["day"])}) for finding in data["warnings"])
    return Engagements(busy, tuple(warnings), bool(data["nameless"]))


def _days(data: dict[str, Any]) -> dict[date, int]:
    """The mask of each day that has one: "days" says for every day from "from" on which of "masks" it is."""
    first, numbers = _day(data["from"]), data["days"]
    if first is None:
        return {}
    masks = [int(mask, 16) for mask in data["masks"]]
    days = _dates(first, first + timedelta(len(numbers) - 1))
    return dict(compress(zip(days, map(masks.__getitem__, numbers), strict=True), numbers))


@lru_cache(maxsize=64)
def _dates(first: date, last: date) -> tuple[date, ...]:
    """Every day from the first to the last, both included."""
    return tuple(map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1)))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
