"""Our own published meetings, recognised when a participant's calendar brings them back."""

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from calendars.uid import meeting_uid


@dataclass(frozen=True)
class OwnEvents:
    """The events of one year's feeds: a re-plan must not be blocked by what the last plan published.

    They are known by their uid, which names installation and year; so a neighbouring year's meetings stay
    engagements. `published` are the times (with a zone) of the meetings that were published to this
    person: an event without any uid that covers one of them exactly is that meeting.

    >>> own = OwnEvents("kbh", 2027)
    >>> own.owns("styregruppe-1.2027@kbh.aarshjul"), own.owns("styregruppe-1.2026@kbh.aarshjul")
    (True, False)
    """

    installation: str
    year: int
    published: frozenset[tuple[datetime, datetime]] = field(default_factory=frozenset)

    def owns(self, uid: str) -> bool:
        """True for the uid of a meeting or a deadline of this year; capitals do not matter."""
        local, _, domain = uid.strip().lower().rpartition("@")
        end, own_domain = self._own
        return domain == own_domain and local.partition("+")[0].endswith(end)

    @cached_property
    def _own(self) -> tuple[str, str]:
        """How a uid of ours ends before the "@", and what stands after it."""
        local, _, domain = meeting_uid(self.installation, self.year, "m").lower().rpartition("@")
        return local.removeprefix("m"), domain

    @cached_property
    def moments(self) -> frozenset[tuple[datetime, datetime]]:
        """The published times in UTC."""
        return frozenset((start.astimezone(UTC), end.astimezone(UTC)) for start, end in self.published)

    @property
    def fingerprint(self) -> str:
        """Equal for equal events, and only for them: part of the key of what is cached."""
        times = sorted(f"{start.isoformat()}/{end.isoformat()}" for start, end in self.moments)
        return hashlib.sha256("\n".join([*self._own, *times]).encode()).hexdigest()
