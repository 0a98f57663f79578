"""aarshjul.toml as text that can be changed in place, comments and all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from typing import Any

from scheduler.year_file.positions import KeyPath, Positioned, read_toml
from scheduler.year_file.written import DOCUMENT


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """The bytes from `start` to before `end` of the text, as UTF-8, become `new`."""

    start: int
    end: int
    new: str


class YearText:
    """A year's file, and the edits that change one value of it.

    All edits are of the text as it stands, so that any that do not overlap can be made together.
    """

    def __init__(self, text: str) -> None:
        self._bytes = text.encode()
        self._at: Positioned = read_toml(DOCUMENT, text)
        self._newline = "\r\n" if "\r\n" in text else "\n"

    @property
    def values(self) -> dict[str, Any]:
        """What the text says."""
        return self._at.values

    def value(self, *path: str | int) -> Any:
        """The value at a key path; None when it is not written."""
        return self._at.value(path)

    def number(self, table: str, name: str) -> int | None:
        """Which of an array's tables has an id: `number("body", "styregruppe")`; None when none has."""
        tables = self._at.values.get(table, [])
        return next((at for at, one in enumerate(tables) if one.get("id") == name), None)

    def line(self, start: int) -> int:
        """The line, from 1, of a byte."""
        return self._bytes.count(b"\n", 0, start) + 1

    def put(self, path: KeyPath, new: str) -> tuple[Edit, ...]:
        """Writes a value as TOML; a key that its table lacks is put on a line below the table's id."""
        span = self._at.spans.get(path)
        if span is not None:
            return (Edit(*span, new),)
        above = self._at.spans.get((*path[:-1], "id")) or self._at.spans.get((*path[:-1], "name"))
        return () if above is None else (self._below(above, f"{path[-1]} = {new}"),)

    def _below(self, span: tuple[int, int], line: str) -> Edit:
        end = self._bytes.find(b"\n", span[1])
        if end < 0:
            return Edit(len(self._bytes), len(self._bytes), f"{self._newline}{line}")
        return Edit(end + 1, end + 1, f"{line}{self._newline}")

    def rename(self, path: KeyPath, key: str) -> tuple[Edit, ...]:
        """Writes another key before the value at a path."""
        span = self._at.spans.get(path)
        if span is None:
            return ()
        old = str(path[-1]).encode()
        start = self._bytes.rfind(old, 0, span[0])
        return (Edit(start, start + len(old), key),)

    def remove(self, path: KeyPath) -> tuple[Edit, ...]:
        """Takes an element out of a list: its whole line, when it has one to itself."""
        span = self._at.spans.get(path)
        if span is None:
            return ()
        start = self._bytes.rfind(b"\n", 0, span[0]) + 1
        end = self._bytes.find(b"\n", span[1]) + 1
        before, after = self._bytes[start : span[0]], self._bytes[span[1] : end]
        rest = after.strip().removeprefix(b",").strip()
        if end and not before.strip() and (not rest or rest.startswith(b"#")):
            return (Edit(start, end, ""),)
        gap = len(after) - len(after.lstrip(b" ,"))
        if gap:
            return (Edit(span[0], span[1] + gap, ""),)
        return (Edit(len(self._bytes[: span[0]].rstrip(b" ,\r\n")), span[1], ""),)

    def changed(self, edits: Iterable[Edit]) -> str | None:
        """The text after some edits; None when they overlap."""
        data, behind = self._bytes, len(self._bytes) + 1
        for edit in sorted(set(edits), reverse=True):
            if edit.end > behind:
                return None
            data = data[: edit.start] + edit.new.encode() + data[edit.end :]
            behind = edit.start
        return data.decode()

    def diff(self, edits: Sequence[Edit]) -> str:
        """The edits as a unified diff with one line around each."""
        changed = self.changed(edits)
        if changed is None:
            return ""
        old, new = self._bytes.decode().splitlines(), changed.splitlines()
        return "\n".join(unified_diff(old, new, DOCUMENT, DOCUMENT, n=1, lineterm=""))
