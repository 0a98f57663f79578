"""Engagements read once, and then remembered: the same calendars are read for every removal."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from calendars.engagement_cache import EngagementCache
from calendars.engagements import Engagements, OwnEvents
from scheduler.cli.folder import engagement_cache


class Remembered(EngagementCache):
    """A cache in memory, before the one that all processes which run tests share."""

    def __init__(self) -> None:
        super().__init__(Path())
        self._shared = engagement_cache()
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
            self._known[key] = self._shared.read(content, zone=zone, first=first, last=last, own=own)
        return self._known[key]
