"""When a change is told: a time that rises with every change, whatever the clock does."""

from datetime import UTC, datetime, timedelta

_STEP = timedelta(seconds=1)


def stamp(now: datetime, last: datetime | None = None) -> datetime:
    """The stamp (UTC, whole seconds) of a change made at `now`, strictly later than the `last` one.

    Calendars and HTTP count whole seconds and take an equal or earlier time for the version they have: a
    second change within one second, or after the clock went back, is stamped a second after the last.
    """
    at = now.astimezone(UTC).replace(microsecond=0)
    return at if last is None else max(at, last.astimezone(UTC).replace(microsecond=0) + _STEP)
