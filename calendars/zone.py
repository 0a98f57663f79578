"""Time zones as VTIMEZONE blocks that every client reads alike."""

from dataclasses import dataclass

from calendars.language import Language, Text

_UNKNOWN = Text(
    da='tidszonen "{zone}" kan ikke skrives i en kalender; kendte er {known}',
    en='the time zone "{zone}" is not in the table of feeds; known: {known}',
)


class UnknownZone(ValueError):
    """A time zone has no block: its summer time may not follow the European Union's rule."""

    def __init__(self, zone: str) -> None:
        self.zone = zone
        super().__init__(self.say("en"))

    def say(self, language: Language = "da") -> str:
        """The fault as one sentence."""
        return _UNKNOWN.format(language, zone=self.zone, known=", ".join(ZONES))


@dataclass(frozen=True, slots=True)
class _Zone:
    hours: int  # east of UTC in winter
    winter: str
    summer: str


_WESTERN = _Zone(0, "WET", "WEST")
_CENTRAL = _Zone(1, "CET", "CEST")
_EASTERN = _Zone(2, "EET", "EEST")
_ZONES = {
    "Atlantic/Faroe": _WESTERN,
    "Europe/Amsterdam": _CENTRAL,
    "Europe/Berlin": _CENTRAL,
    "Europe/Brussels": _CENTRAL,
    "Europe/Copenhagen": _CENTRAL,
    "Europe/Helsinki": _EASTERN,
    "Europe/Lisbon": _WESTERN,
    "Europe/Oslo": _CENTRAL,
    "Europe/Paris": _CENTRAL,
    "Europe/Stockholm": _CENTRAL,
    "Europe/Vienna": _CENTRAL,
}
ZONES = tuple(sorted(_ZONES))
"""The zones a feed can be written in."""


def vtimezone(zone: str) -> tuple[str, ...]:
    """The content lines of a zone's VTIMEZONE (RFC 5545 3.6.5); UnknownZone when there is no block for it.

    Summer time begins on the last Sunday of March and ends on the last of October, at 01:00 UTC everywhere
    (Directive 2000/84/EC). The block says so by rule, from 1970 on and without end: lists of dates, and
    blocks that begin in the year at hand, put summer meetings an hour late in several clients. Before 1980
    Denmark had no summer time, so older dates would be wrong; no feed has any.
    """
    if zone not in _ZONES:
        raise UnknownZone(zone)
    facts = _ZONES[zone]
    winter, summer = _offset(facts.hours), _offset(facts.hours + 1)
    return (
        "BEGIN:VTIMEZONE",
        f"TZID:{zone}",
        "BEGIN:DAYLIGHT",
        f"TZNAME:{facts.summer}",
        f"TZOFFSETFROM:{winter}",
        f"TZOFFSETTO:{summer}",
        f"DTSTART:19700329T{1 + facts.hours:02d}0000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        f"TZNAME:{facts.winter}",
        f"TZOFFSETFROM:{summer}",
        f"TZOFFSETTO:{winter}",
        f"DTSTART:19701025T{2 + facts.hours:02d}0000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "END:STANDARD",
        "END:VTIMEZONE",
    )


def _offset(hours: int) -> str:
    return f"+{hours:02d}00"
