"""Ranked other times for one meeting, as text and as JSON."""

import json
from collections.abc import Iterator, Sequence

from calendars.days import iso_week
from calendars.language import Language, Text, join_words, say_day, say_time
from constraints.wording import post_title
from constraints.year import Year
from scheduler.alternatives.alternative import Alternative
from scheduler.alternatives.setting import Setting
from scheduler.views.alternative_json import alternative_document, slot_document
from scheduler.views.cost_lines import say_change
from scheduler.views.move_words import say_left, say_move, say_slot
from scheduler.views.table import TextRow, draw, wrap
from scheduler.views.text import WIDTH, Emphasis, plain

SCHEMA = "aarshjul-alternatives/1"

_TITLE = Text(da="{meeting}: andre tidspunkter", en="{meeting}: other times")
_NOW = Text(da="Nu: {slot}.", en="Now: {slot}.")
_NOT_HELD = Text(da="Mødet holdes ikke i planen.", en="The plan does not hold this meeting.")
_NONE = Text(
    da="Intet andet tidspunkt blev fundet. Spørg om en dag: aarshjul explain --meeting M --on DATE.",
    en="No other time was found. Ask about a day: aarshjul explain --meeting M --on DATE.",
)
_HEADINGS = (
    Text(da="Dag", en="Day"),
    Text(da="Uge", en="Week"),
    Text(da="Kl.", en="Time"),
    Text(da="Point (færre er bedre)", en="Points (fewer are better)"),
    Text(da="Uden", en="Without"),
)
_MOVED = Text(da="Ændres: {move}", en="Changed: {move}")
_LEFT = Text(da="Må undvære: {left}", en="Does without: {left}")


def alternatives_text(
    setting: Setting,
    found: Sequence[Alternative],
    language: Language,
    width: int = WIDTH,
    strong: Emphasis = plain,
) -> str:
    """The meeting as heading, when it is now, then a line for each other time, the best first."""
    year, meeting = setting.asked, setting.meeting
    title = _TITLE.format(language, meeting=meeting.title)
    lines = [strong(title), "=" * min(len(title), width)]
    now = _NOT_HELD[language]
    if setting.placement is not None:
        now = _NOW.format(language, slot=say_slot(setting.placement.slot, year, language))
    lines += [*wrap(now, width), ""]
    if not found:
        return "\n".join([*lines, *wrap(_NONE[language], width)]) + "\n"
    rows = [_row(one, meeting.minutes, year, language) for one in found]
    headings = [heading[language] for heading in _HEADINGS]
    return "\n".join([*lines, *draw(headings, [False, False, False, True, True], rows, width)]) + "\n"


def _row(found: Alternative, minutes: int, year: Year, language: Language) -> TextRow:
    slot = found.slot
    day = say_day(slot.day, language, year=slot.day.year != year.year)
    times = f"{say_time(slot.minute, language)}-{say_time(slot.minute + minutes, language)}"
    missing = join_words([post_title(post, year) for post in found.missing], language)
    cells = (day, str(iso_week(slot.day).week), times, say_change(found, language), missing)
    return TextRow(cells, tuple(_notes(found, year, language)))


def _notes(found: Alternative, year: Year, language: Language) -> Iterator[str]:
    for move in found.others:
        yield _MOVED.format(language, move=say_move(move, year, language))
    for meeting, post in found.left:
        yield _LEFT.format(language, left=say_left(meeting, post, year, language))


def alternatives_json(setting: Setting, found: Sequence[Alternative], language: Language) -> str:
    """The document of schema "aarshjul-alternatives/1"; docs/questions.md describes it."""
    placed = setting.placement
    document = {
        "schema": SCHEMA,
        "meeting": setting.meeting.id,
        "now": slot_document(placed.slot if placed else None),
        "alternatives": [alternative_document(one, {}, language) for one in found],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
