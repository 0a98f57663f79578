"""The few lines of a calendar file that say when somebody is busy; all others are never kept."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from calendars.engagement_faults import EngagementFault, Finding
from calendars.file_reason import TooLarge
from calendars.whole_file import read_whole

MOST_BYTES = 20 * 1024 * 1024
MOST_LINES = 1_000_000
MOST_OCTETS = 500_000
"""Of one unfolded line that is kept: as many dates as a whole file may list have room."""

_DEEPEST = 10  # a calendar, an event and an alarm are three

_TIMES = frozenset({"DTSTART", "DTEND"})
_WHEN = _TIMES | {"RRULE", "RDATE"}
_KEPT = {
    "VCALENDAR": frozenset({"X-CLIPSTART", "X-CLIPEND", "X-CALSTART", "X-CALEND"}),
    "VEVENT": _WHEN
    | {
        "DURATION",
        "EXDATE",
        "RECURRENCE-ID",
        "UID",
        "SEQUENCE",
        "STATUS",
        "TRANSP",
        "X-MICROSOFT-CDO-BUSYSTATUS",
    },
    "VFREEBUSY": _TIMES | {"FREEBUSY"},
    "VTIMEZONE": frozenset({"TZID"}),
    "STANDARD": _WHEN | {"TZOFFSETFROM", "TZOFFSETTO"},
    "DAYLIGHT": _WHEN | {"TZOFFSETFROM", "TZOFFSETTO"},
}
_OF_DATES = _WHEN - {"RRULE"} | {"EXDATE", "RECURRENCE-ID", "FREEBUSY"} | _KEPT["VCALENDAR"]
_PARAMETERS = re.compile(r'[^:;]*((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Line:
    """One property: the line it begins on, its name in capitals, its parameters as written, its value."""

    number: int
    name: str
    parameters: str
    value: str

    def parameter(self, name: str) -> str | None:
        """A parameter's value without quotes, or None.

        >>> Line(1, "DTSTART", ';TZID="(UTC+01:00) Brussels, Copenhagen"', "").parameter("TZID")
        '(UTC+01:00) Brussels, Copenhagen'
        """
        match = re.search(rf';{name}=(?:"([^"]*)"?|([^;]*))', self.parameters, re.IGNORECASE)
        return None if match is None else (match[1] if match[1] is not None else match[2]).strip()


@dataclass(slots=True)
class Block:
    """One component, without what a plan has no use for: its name, its first line, lines and parts."""

    name: str
    line: int
    lines: list[Line] = field(default_factory=list)
    parts: list["Block"] = field(default_factory=list)

    def get(self, name: str) -> Line | None:
        """The first property of a name, or None."""
        return next((line for line in self.lines if line.name == name), None)

    def all(self, name: str) -> list[Line]:
        """Every property of a name."""
        return [line for line in self.lines if line.name == name]

    def word(self, name: str) -> str:
        """A property's value in capitals; empty when it is not there."""
        line = self.get(name)
        return "" if line is None else line.value.strip().upper()


def calendar_bytes(path: Path) -> bytes:
    """The bytes of a calendar file; EngagementFault when it is too large, OSError when it cannot be read."""
    try:
        return read_whole(path, MOST_BYTES)
    except TooLarge as large:
        raise _too_large(large.size) from None


def blocks(data: bytes) -> Iterator[Block]:
    """The components of a file in the order they end: VEVENT, VFREEBUSY, VTIMEZONE and VCALENDAR.

    Titles, descriptions, places and people are skipped unread. Bytes that are not UTF-8 are replaced:
    they can only stand in text that is not kept. Raises EngagementFault for a file that is too large,
    no calendar, or cut off (a plan must not take the rest of a half file for free time).
    """
    open_blocks: list[Block] = []
    seen_calendar = False
    for number, name, content in _properties(data):
        if name == "BEGIN":
            kind = _word(content)
            if not open_blocks and kind != "VCALENDAR":
                raise EngagementFault(Finding("not_a_calendar", number))
            if len(open_blocks) >= _DEEPEST:
                raise EngagementFault(Finding("misnested", number))
            seen_calendar = True
            open_blocks.append(Block(kind, number))
        elif not seen_calendar:
            raise EngagementFault(Finding("not_a_calendar", number))
        elif name == "END":
            block = open_blocks.pop() if open_blocks else None
            if block is None or block.name != _word(content):
                raise EngagementFault(Finding("misnested", number))
            if block.name in ("STANDARD", "DAYLIGHT") and open_blocks:
                open_blocks[-1].parts.append(block)
            elif block.name in _KEPT:
                yield block
        elif open_blocks and name in _KEPT.get(open_blocks[-1].name, ()):
            open_blocks[-1].lines.append(_line(number, name, content))
    if open_blocks:
        raise EngagementFault(Finding("cut_off", open_blocks[-1].line))
    if not seen_calendar:
        raise EngagementFault(Finding("not_a_calendar"))


def _word(content: bytes) -> str:
    return content.partition(b":")[2].decode("utf-8", "replace").strip().upper()


def _line(number: int, name: str, content: bytes) -> Line:
    text = content.decode("utf-8", "replace")
    if name in _OF_DATES:
        # No date holds a colon, but an unquoted zone does: "TZID=(UTC+01:00) Paris:20270330T090000".
        head, colon, value = text.rpartition(":")
        return Line(number, name, head[len(name) :], value.strip() if colon else "")
    match = _PARAMETERS.match(text)
    return Line(number, name, *((match[1], match[2]) if match else ("", "")))


_ALL_KEPT = frozenset().union(*_KEPT.values()) | {"BEGIN", "END"}


def _properties(data: bytes) -> Iterator[tuple[int, str, bytes]]:
    """Unfolded lines (RFC 5545 3.1) that may be kept, and the first: number, name in capitals, line."""
    number, name, pieces, size = 0, "", list[bytes](), 0
    for here, raw in enumerate(io.BytesIO(_utf8(data)), 1):
        if here > MOST_LINES:
            raise EngagementFault(Finding("too_many_lines", here, value=str(MOST_LINES)))
        if raw[:1] in (b" ", b"\t"):
            if pieces:
                pieces.append(raw[1:].rstrip(b"\r\n"))
                size += len(raw)
                _bound(size, number)
            continue
        content = raw.rstrip(b"\r\n")
        if not content:
            continue
        if pieces:
            yield number, name, b"".join(pieces)
        first, number = not number, here
        name = content.partition(b":")[0].partition(b";")[0].strip().decode("ascii", "replace").upper() or "?"
        kept = content if name in _ALL_KEPT else content[:100] if first else b""
        pieces, size = ([kept], len(kept)) if kept else ([], 0)
        _bound(size, number)
    if pieces:
        yield number, name, b"".join(pieces)


def _bound(size: int, number: int) -> None:
    if size > MOST_OCTETS:
        raise EngagementFault(Finding("line_too_long", number, value=str(MOST_OCTETS)))


def _too_large(size: int) -> EngagementFault:
    return EngagementFault(Finding("too_large", value=str(-(-size // 1024**2))))


def _utf8(data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise _too_large(len(data))
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode("utf-8", "replace")
    data = data.removeprefix(b"\xef\xbb\xbf")
    return data if b"\n" in data else data.replace(b"\r", b"\n")
