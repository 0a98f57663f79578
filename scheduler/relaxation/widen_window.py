"""Way: a meeting's window is widened by some days on one side."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from calendars.language import Text
from calendars.spans import say_span
from calendars.window import Window, WindowFault, parse_window, split_ca
from scheduler.conflict.conflict import Conflict
from scheduler.conflict.demand import Demand
from scheduler.relaxation.bearings import Bearings
from scheduler.relaxation.prices import WINDOW_DAY
from scheduler.relaxation.way import Way
from scheduler.year_file.positions import KeyPath

KIND = "widen_window"
MOST_DAYS = 21
Side = Literal["earlier", "later"]
_TEXTS: dict[Side, Text] = {
    "earlier": Text(
        da="Lad {meeting} ligge op til {days:# dag|# dage} tidligere: {window}",
        en="Let {meeting} be up to {days:# day|# days} earlier: {window}",
    ),
    "later": Text(
        da="Lad {meeting} ligge op til {days:# dag|# dage} senere: {window}",
        en="Let {meeting} be up to {days:# day|# days} later: {window}",
    ),
}


def widen_window(bearings: Bearings, demand: Demand, conflict: Conflict) -> Iterator[Way]:
    """The window of a body's meeting, a few days longer at either end; only days that are open count.

    The meeting keeps its id. Windows of several ranges, and those of campaigns, are left alone.
    """
    meeting = demand.subject[0]
    path = bearings.written(meeting)
    if path is None or len(bearings.meeting(meeting).window.ranges) != 1:
        return
    for side in _TEXTS:
        way = _next(bearings, meeting, path, side, 0)
        if way is not None:
            yield way


def _next(bearings: Bearings, meeting: str, path: KeyPath, side: Side, days: int) -> Way | None:
    """The way with the fewest days above `days` whose outermost day is open."""
    ((first, last),) = bearings.meeting(meeting).window.ranges
    for more in range(days + 1, MOST_DAYS + 1):
        span = (first - timedelta(more), last) if side == "earlier" else (first, last + timedelta(more))
        outermost = span[0] if side == "earlier" else span[1]
        if outermost in bearings.year.grid and bearings.year.days.is_open(outermost):
            return _way(bearings, meeting, path, side, more, span)
    return None


def _way(
    bearings: Bearings, meeting: str, path: KeyPath, side: Side, more: int, span: tuple[date, date]
) -> Way:
    days = Text(da=say_span(span, "da"), en=say_span(span, "en"))
    text = _TEXTS[side].filled(meeting=bearings.meeting(meeting).title, days=more, window=days)
    written = bearings.text.value(*path)
    words = written if isinstance(written, str) else str(written["window"])
    ca = "ca. " if split_ca(words)[0] else ""
    window = f'"{ca}{_words(bearings, span)}"'
    named = isinstance(written, dict) and "id" in written
    identity = "" if named else f', id = "{meeting}"'
    if isinstance(written, str):
        edits = bearings.text.put(path, f"{{ window = {window}{identity} }}")
    else:
        edits = bearings.text.put((*path, "window"), window + identity)
    return Way(
        KIND,
        f"{meeting}, {side}",
        WINDOW_DAY * more,
        text,
        edits,
        more,
        lambda: _next(bearings, meeting, path, side, more),
    )


def _words(bearings: Bearings, span: tuple[date, date]) -> str:
    """The days as a secretariat writes them, where that means these days in the file's year."""
    words = say_span(span, "da", year=False).replace(" – ", " til ")
    wanted = Window(words, (span,)).ranges
    try:
        same = parse_window(words, bearings.year.year).ranges == wanted
    except WindowFault:
        same = False
    return words if same else f"{span[0].isoformat()}/{span[1].isoformat()}"
