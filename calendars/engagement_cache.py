"""Calendar files already read, kept as busy masks under the hash of their bytes."""

import hashlib
import json
import os
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from calendars.busy import WHOLE_DAY, Busy
from calendars.engagement_faults import CODES, Finding
from calendars.engagements import READER_VERSION, Engagements, OwnEvents, read_engagements


class EngagementCache:
    """A private folder of what calendar files were read into: masks, days covered, warnings; no titles.

    Each entry is named by all that it depends on: the file's bytes, the reader, the zone, the days asked for and our
    own events. So an entry is never out of date, and any of them may be deleted at any time.
    """

    def __init__(self, folder: Path) -> None:
        """The folder is made when first needed, for its owner's eyes only (mode 0700)."""
        self._folder = folder

    def read(
        self,
        data: bytes | Path,
        *,
        zone: ZoneInfo,
        first: date,
        last: date,
        own: OwnEvents | None = None,
    ) -> Engagements:
        """What `read_engagements` says of a file, from the cache when it has been read before.

        Raises EngagementFault as it does (faults are not kept), and OSError when a path cannot be read. A
        folder that cannot be written to costs time only.
        """
        content = data if isinstance(data, bytes) else data.read_bytes()
        entry = self._folder / f"{_key(content, zone, first, last, own)}.json"
        known = _load(entry)
        if known is not None:
            return known
        engagements = read_engagements(content, zone=zone, first=first, last=last, own=own)
        _save(entry, engagements)
        return engagements


def _key(content: bytes, zone: ZoneInfo, first: date, last: date, own: OwnEvents | None) -> str:
    facts = [
        hashlib.sha256(content).hexdigest(),
        str(READER_VERSION),
        zone.key or "",
        first.isoformat(),
        last.isoformat(),
        own.fingerprint if own else "",
    ]
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()


def _save(entry: Path, engagements: Engagements) -> None:
    """Writes an entry whole or not at all, so that two processes may do it at once."""
    try:
        entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        entry.parent.chmod(0o700)
        handle, name = tempfile.mkstemp(dir=entry.parent, prefix=".", suffix=".new")  # mode 0600
        written = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(_as_data(engagements), file)
            written.replace(entry)
        finally:
            written.unlink(missing_ok=True)
    except OSError:
        return  # the next run reads the calendar again


def _load(entry: Path) -> Engagements | None:
    """The entry, or None when there is none or it is not what was written."""
    try:
        return _from_data(json.loads(entry.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _as_data(engagements: Engagements) -> dict[str, Any]:
    busy = engagements.busy
    return {
        "first": busy.first and busy.first.isoformat(),
        "last": busy.last and busy.last.isoformat(),
        "days": {day.isoformat(): f"{mask:x}" for day, mask in sorted(busy.days.items())},
        "warnings": [
            asdict(finding) | {"day": finding.day and finding.day.isoformat()}
            for finding in engagements.warnings
        ],
    }


def _from_data(data: dict[str, Any]) -> Engagements:
    days = {date.fromisoformat(day): int(mask, 16) for day, mask in data["days"].items()}
    if any(not 0 < mask <= WHOLE_DAY for mask in days.values()):
        raise ValueError("a mask has more minutes than a day")
    findings = (Finding(**finding | {"day": _day(finding["day"])}) for finding in data["warnings"])
    warnings = tuple(finding for finding in findings)
    if any(finding.code not in CODES for finding in warnings):
        raise ValueError("a warning of an unknown kind")
    return Engagements(Busy(days, _day(data["first"]), _day(data["last"])), warnings)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
