"""Calendar files already read, kept as busy masks under the hash of their bytes."""

import hashlib
import os
import tempfile
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from calendars.engagement_entry import entry_bytes, read_entry
from calendars.engagement_lines import calendar_bytes
from calendars.engagements import READER_VERSION, Engagements, OwnEvents, read_engagements


class EngagementCache:
    """A private folder of what calendar files were read into: masks, days covered, warnings; no titles.

    Each entry is named by what it depends on: the file's bytes, the reader, the zone, the days asked
    for and our own events. So an entry is never out of date (but for a government that abolishes summer
    time), and any of them may be deleted at any time.
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
        content = data if isinstance(data, bytes) else calendar_bytes(data)
        # Published times matter to events without a UID alone: most calendars have none, and stay known
        # however often their owner is told of other times.
        plain = replace(own, published=frozenset()) if own else None
        named = self._folder / _key(content, zone, first, last, plain)
        known = _load(named)
        if known is not None and not known.nameless:
            return known
        entry = self._folder / _key(content, zone, first, last, own)
        known = _load(entry)
        if known is not None:
            return known
        engagements = read_engagements(content, zone=zone, first=first, last=last, own=own)
        _save(
            entry if engagements.nameless else self._folder / _key(content, zone, first, last, plain),
            engagements,
        )
        return engagements


def _key(content: bytes, zone: ZoneInfo, first: date, last: date, own: OwnEvents | None) -> str:
    facts = (str(READER_VERSION), zone.key or "", first.isoformat(), last.isoformat())
    whole = [hashlib.sha256(content).hexdigest(), *facts, _fingerprint(own)]
    return hashlib.sha256("\n".join(whole).encode()).hexdigest()


@lru_cache(maxsize=1024)
def _fingerprint(own: OwnEvents | None) -> str:
    return own.fingerprint if own else ""


def _save(entry: Path, engagements: Engagements) -> None:
    """Writes an entry whole or not at all, so that two processes may do it at once."""
    try:
        entry.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        entry.parent.chmod(0o700)
        handle, name = tempfile.mkstemp(dir=entry.parent, prefix=".", suffix=".new")  # mode 0600
        written = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(entry_bytes(engagements))
            written.replace(entry)
        finally:
            written.unlink(missing_ok=True)
    except OSError:
        return  # the next run reads the calendar again


def _load(entry: Path) -> Engagements | None:
    """The entry, or None when there is none or it is not what was written."""
    try:
        return read_entry(entry.read_bytes())
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None
