"""Engagements read once, and then remembered: the same calendars are read for every removal."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from calendars.engagement_cache import EngagementCache
from calendars.engagements import Engagements, OwnEvents, read_engagements


class Remembered(EngagementCache):
    """A cache in memory."""

    def __init__(self) -> None:
        super().__init__(Path())
        self._known: dict[tuple[bytes, str, date, date, str], Engagements] = {}

    def read(
        self,
        data: bytes | Path,
        *,
        zone: ZoneInfo,
        first: date,
        last: date,
        own: OwnEvents | None = None,
    ) -> Engagements:
        """What was read before, or is read now."""
        content = data if isinstance(data, bytes) else data.read_bytes()
        key = (content, zone.key, first, last, own.fingerprint if own else "")
        if key not in self._known:
            self._known[key] = read_engagements(content, zone=zone, first=first, last=last, own=own)
        return self._known[key]
