"""Reads back the feeds that `calendars.feed` writes, for pages that show what a feed says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from calendars.event import Moment, is_all_day

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """An event as a client sees it. Times are in the feed's zone; the end of a whole day is exclusive.

    `changed` is when it was last told otherwise.
    """

    uid: str
    start: Moment
    end: Moment
    summary: str
    location: str
    description: str
    cancelled: bool
    changed: datetime

    def is_over(self, now: datetime) -> bool:
        """True from its end on; a whole day ends with the day, where the feed is."""
        if isinstance(self.end, datetime):
            return self.end <= now
        return self.end <= now.date()

    def ended(self, zone: str) -> datetime:
        """The instant of its end, in UTC; a whole day ends at midnight in that zone."""
        if isinstance(self.end, datetime):
            return self.end.astimezone(UTC)
        return datetime.combine(self.end, time(), ZoneInfo(zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """A feed's name, contact and zone, and its events in order of time."""

    name: str
    contact: str
    zone: str
    events: tuple[ReadEvent, ...]

    def ahead(self, now: datetime) -> tuple[ReadEvent, ...]:
        """The events that are not over, seen from that time."""
        local = now.astimezone(ZoneInfo(self.zone))
        return tuple(event for event in self.events if not event.is_over(local))

    @property
    def meetings(self) -> int:
        """How many meetings there are: cancelled ones and whole days are none."""
        return sum(not event.cancelled and not is_all_day(event.start) for event in self.events)


def read_feed(octets: bytes) -> ReadFeed:
    """What the bytes of `calendars.feed.render` say. It reads no other files."""
    head: dict[str, str] = {}
    events: list[dict[str, str]] = []
    inside: list[str] = []
    for name, value in _properties(octets):
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            inside.pop()
        elif inside == ["VCALENDAR", "VEVENT"]:
            events[-1][name] = value
        elif inside in (["VCALENDAR"], ["VCALENDAR", "VTIMEZONE"]):
            head[name] = value
    zone = head["TZID"]
    return ReadFeed(
        _text(head["NAME"]),
        _text(head.get("DESCRIPTION", "")),
        zone,
        tuple(_event(one, zone) for one in events),
    )


def _properties(octets: bytes) -> Iterator[tuple[str, str]]:
    """Each property's name, with its parameters, and value; folded lines are joined."""
    for line in octets.replace(b"\r\n ", b"").decode().split("\r\n"):
        name, mark, value = line.partition(":")
        if mark and ";TZID=" not in name:
            yield name, value
        elif mark:
            name, _, zone = name.partition(";TZID=")
            yield name, f"{value} {zone}"


def _event(found: dict[str, str], zone: str) -> ReadEvent:
    return ReadEvent(
        found["UID"],
        _moment(found, "DTSTART", zone),
        _moment(found, "DTEND", zone),
        _text(found["SUMMARY"]),
        _text(found.get("LOCATION", "")),
        _text(found.get("DESCRIPTION", "")),
        found["STATUS"] == "CANCELLED",
        datetime.fromisoformat(found["LAST-MODIFIED"]).astimezone(ZoneInfo(zone)),
    )


def _moment(found: dict[str, str], name: str, zone: str) -> Moment:
    day = found.get(f"{name};VALUE=DATE")
    if day is not None:
        return date.fromisoformat(day)
    at, _, named = found[name].partition(" ")
    if not named:
        return datetime.fromisoformat(at.removesuffix("Z")).replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    return datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(named))


def _text(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
