"""Times as they stand in a publication's JSON: written, and read back."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from calendars.event import Moment
from calendars.language import Text
from calendars.printed import printed

_NOT_A_TIME = Text(
    da="{where}: {found}, tilladt er {allowed}",
    en="{where}: {found}, allowed is {allowed}",
)
_UTC_LIKE = "2027-01-04T08:00:00Z"
_LOCAL_LIKE = "2027-03-30T09:00:00+02:00[Europe/Copenhagen], 2027-03-30"
_WITH_ZONE = re.compile(r"(?P<time>[^\[\]]+)\[(?P<zone>[^\[\]]+)\]")


class NoPublication(ValueError):
    """A document is no publication: what is wrong with it, in Danish and English."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.en)
        self.text = text


def instant(at: datetime) -> str:
    """An instant of UTC, to the second."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def read_instant(where: str, text: str) -> datetime:
    """The instant of `instant`; NoPublication when it is none, or told in another zone."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or at.utcoffset() != timedelta(0):
        raise _not_a_time(where, text, _UTC_LIKE)
    return at.astimezone(UTC)


def _not_a_time(where: str, text: str, allowed: str) -> NoPublication:
    return NoPublication(_NOT_A_TIME.filled(where=where, found=printed(text), allowed=allowed))


def moment(at: Moment) -> str:
    """A date, or a local time and its zone (RFC 9557): "2027-03-30T09:00:00+02:00[Europe/Copenhagen]"."""
    if not isinstance(at, datetime):
        return at.isoformat()
    assert isinstance(at.tzinfo, ZoneInfo)  # `check_span` takes nothing else
    return f"{at.isoformat()}[{at.tzinfo.key}]"


def read_moment(where: str, text: str) -> Moment:
    """The moment of `moment`; NoPublication when it is none.

    The wall clock counts: should the law change the offset, the hour stays.
    """
    match = _WITH_ZONE.fullmatch(text)
    try:
        if match is None:
            return date.fromisoformat(text)
        told, zone = datetime.fromisoformat(match["time"]), ZoneInfo(match["zone"])
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        raise _not_a_time(where, text, _LOCAL_LIKE) from error
    local = told.replace(tzinfo=zone)
    later = local.replace(fold=1)
    return later if later.utcoffset() == told.utcoffset() != local.utcoffset() else local
