"""The words a window is written with, Danish first, English too, and the shape of its points."""

import re
from collections.abc import Iterable
from itertools import chain

from calendars.language import LANGUAGES, month_name
from calendars.month_parts import Part

PART_WORDS: dict[str, Part] = {
    "primo": "primo",
    "medio": "medio",
    "ultimo": "ultimo",
    "early": "primo",
    "mid": "medio",
    "late": "ultimo",
}
_LONG = {month_name(month, language).casefold(): month for language in LANGUAGES for month in range(1, 13)}
MONTH_WORDS: dict[str, int] = (
    _LONG | {name[:3]: month for name, month in _LONG.items()} | {"sept": 9, "febr": 2}
)
ORDINALS = {
    "første": 1,
    "andet": 2,
    "tredje": 3,
    "fjerde": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}
_WEEK = ("uge", "uger", "ugerne", "week", "weeks")
_QUARTER = ("kvartal", "quarter")
_HALF = ("halvår", "half")
_JOIN = ("og", "eller", "samt", "and", "or")
_TO = ("til", "to")

KNOWN = tuple(dict.fromkeys(chain(PART_WORDS, MONTH_WORDS, ORDINALS, _WEEK, _QUARTER, _HALF, _JOIN, _TO)))
"""Every word a window may hold."""


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


_YEAR = r"(?:\s+(?P<year>[0-9]{4}))?"
_NUMBER = r"(?P<number>[0-9]{1,4})"
_MONTH = rf"(?P<month>{_any(MONTH_WORDS)})\.?"
_COUNT = rf"(?:{_NUMBER}(?:\.|st|nd|rd|th)?|(?P<ordinal>{_any(ORDINALS)}))\s*"
_DAY = rf"(?:den\s+|d\.\s*|the\s+)?{_NUMBER}(?:\.|st|nd|rd|th)?\s*(?:of\s+)?"

SHAPES: dict[str, re.Pattern[str]] = {
    kind: re.compile(shape, re.IGNORECASE)
    for kind, shape in {
        "iso": r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<number>[0-9]{2})",
        "part": rf"(?P<part>{_any(PART_WORDS)})(?:\s+{_MONTH}{_YEAR})?",
        "month": rf"{_MONTH}{_YEAR}",
        "day": rf"{_DAY}{_MONTH}{_YEAR}",
        "week": rf"{_any(_WEEK)}\s*{_NUMBER}\.?{_YEAR}",
        "quarter": rf"(?:{_COUNT}{_any(_QUARTER)}|Q\s*(?P<q>[0-9])){_YEAR}",
        "half": rf"{_COUNT}{_any(_HALF)}{_YEAR}",
        "bare": rf"(?P<number>[0-9]{{1,3}})(?P<dot>\.)?{_YEAR}",
    }.items()
}
"""What one point looks like, by kind; "bare" and a part without its month lean on a neighbour."""

LINKS = re.compile(
    rf"""(?P<iso>(?<![0-9])[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?![0-9]))
    | (?P<comma>[,;](?:\s*{_any(_JOIN)}\b)?)
    | (?P<join>\b{_any(_JOIN)}\b)
    | (?P<slash>/)
    | (?P<range>- | \b{_any(_TO)}\b)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands between points; a date is no link, though it holds hyphens."""

HYPHENED_PART = re.compile(rf"\b({_any(PART_WORDS)})-(?={_any(MONTH_WORDS)}\b)", re.IGNORECASE)
"""A part hyphened to its month, as English writes "mid-March"."""

DASHES = re.compile(r"[‐‑‒–—−]")
YEAR = re.compile(r"[0-9]{4}")
WORD = re.compile(r"[^\W\d_]+")
CA = re.compile(r"\s*(?:ca|cirka|circa)\b\.?\s*", re.IGNORECASE)
