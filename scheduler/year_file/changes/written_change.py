"""A change as it is written in aendringer.toml."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from scheduler.year_file.changes.change import Change

HEAD = (
    "# Ændringer, siden året blev planlagt. »aarshjul replan« skriver til her; ret gerne selv.\n"
    "# En ændring har ingen begrundelse: et fravær er kun fra og til.\n"
)


def append_changes(text: str, changes: Iterable[Change]) -> str:
    """The text of aendringer.toml with more changes at its end; what stands there stays as it is."""
    before = text if text.strip() else HEAD
    if not before.endswith("\n"):
        before += "\n"
    return before + "".join(f"\n{write_change(change)}" for change in changes)


def write_change(change: Change) -> str:
    """One [[change]]: only what differs from a default.

    >>> from scheduler.year_file.changes.meeting_longer import LengthChange
    >>> print(write_change(LengthChange(meeting="sf-udlejning", minutes=180)), end="")
    [[change]]
    type = "length"
    meeting = "sf-udlejning"
    minutes = 180
    """
    values = {"type": change.kind} | change.model_dump(by_alias=True, exclude_defaults=True, mode="python")
    return "[[change]]\n" + "".join(f"{_key(key)} = {_value(value)}\n" for key, value in values.items())


def _key(key: str) -> str:
    plain = key.replace("_", "").replace("-", "")
    return key if plain.isascii() and plain.isalnum() else json.dumps(key, ensure_ascii=False)


def _value(value: Any) -> str:
    if isinstance(value, date):
        return f'"{value.isoformat()}"'
    if isinstance(value, dict):
        inner = ", ".join(f"{_key(key)} = {_value(item)}" for key, item in value.items() if item is not None)
        return f"{{ {inner} }}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(item) for item in value)}]"
    # JSON's strings, numbers and truth values are TOML's.
    return json.dumps(value, ensure_ascii=False)
