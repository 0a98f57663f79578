"""Reading a person's calendar file (.ics) into busy masks, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from calendars.busy import Busy
from calendars.engagement_faults import EngagementFault, Finding
from calendars.own_events import OwnEvents

__all__ = ["EngagementFault", "Engagements", "Finding", "OwnEvents", "read_engagements"]

READER_VERSION = 2
"""Rises when the same file would be read into other masks, so that cached ones are read again."""


@dataclass(frozen=True)
class Engagements:
    """What a calendar file tells: when its owner is busy, on which days it knows, and what is amiss in it.

    `nameless` when some event has no UID: then, and only then, does it matter which times were published.
    """

    busy: Busy
    warnings: tuple[Finding, ...] = ()
    nameless: bool = False


def read_engagements(
    data: bytes,
    *,
    zone: ZoneInfo,
    first: date,
    last: date,
    own: OwnEvents | Callable[[str], bool] | None = None,
) -> Engagements:
    """The engagements of a calendar file (RFC 5545) from `first` to `last`, as local days of `zone`.

    All-day engagements take their whole days; times without zone are in `zone`. What is transparent,
    cancelled, marked free or of no length takes nothing. `own` tells which events we published
    ourselves, by uid or as OwnEvents: those are no engagements. Titles, texts and people are never read.

    Raises EngagementFault when the file is too large, no calendar, cut off, or has more in it than one
    person's calendar can have. One engagement that cannot be read is a warning: its time is unknown,
    not free.
    """
    if last < first:
        raise ValueError(f"there are no days from {first} to {last}")
    # Whoever finds every calendar in the cache need not wait for the libraries that read one.
    from calendars.engagement_reading import EngagementReading

    return EngagementReading(zone, first, last, own).engagements(data)
