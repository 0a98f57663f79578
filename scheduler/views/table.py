"""Rows as aligned columns of text, wrapped to a width."""

import re
import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_GAP = 2
TIE = "\N{NO-BREAK SPACE}"
"""Stands between words of a cell that are not to be parted; printed as a space."""
_SHORT_WORD = re.compile(r" (?=\S{1,2}(?: |$))")
_LEAST = 12  # a flexible column is not made narrower


@dataclass(frozen=True, slots=True)
class TextRow:
    """The cells of a row, and the lines under it."""

    cells: tuple[str, ...]
    notes: tuple[str, ...] = ()


def draw(
    headings: Sequence[str], flexible: Sequence[bool], rows: Sequence[TextRow], width: int, indent: int = 2
) -> list[str]:
    """The rows as lines of at most `width` characters: headings, cells, and each row's notes under it.

    Flexible columns are wrapped, between words, where it costs the fewest lines; the others only where
    that is not enough. Columns that are empty in every row are left out. A table that is too wide even so
    stays wider.
    """
    kept = [at for at in range(len(headings)) if any(row.cells[at] for row in rows)]
    cells = [[headings[at] for at in kept], *([row.cells[at] for at in kept] for row in rows)]
    room = width - indent - _GAP * (len(kept) - 1)
    widths = _Layout(cells, [flexible[at] for at in kept]).fit(room)
    if sum(widths) > room:
        widths = _Layout(cells, [True] * len(kept)).fit(room)
    lines = _lines(cells[0], widths, indent)
    for row, own in zip(rows, cells[1:], strict=True):
        lines += _lines(own, widths, indent)
        for note in row.notes:
            lines += wrap(note, width, indent + _GAP, hanging=_GAP)
    return lines


def wrap(text: str, width: int, indent: int = 0, hanging: int = 0) -> list[str]:
    """A paragraph in lines of at most `width` characters, all indented, the later ones by `hanging` more."""
    first, later = " " * indent, " " * (indent + hanging)
    return textwrap.wrap(
        text, max(width, indent + hanging + 20), initial_indent=first, subsequent_indent=later,
        break_on_hyphens=False,
    )  # fmt: skip


def wrap_lines(lines: Iterable[str], width: int) -> list[str]:
    """Lines cut at a width, each going on two deeper than it began; empty lines stay."""
    cut: list[str] = []
    for line in lines:
        words = line.lstrip()
        cut += wrap(words, width, len(line) - len(words), 2) if words else [""]
    return cut


class _Layout:
    """The widths of a table's columns: cut until the table has room, where it costs the fewest lines."""

    def __init__(self, cells: list[list[str]], flexible: list[bool]) -> None:
        columns = list(zip(*cells, strict=True))
        self._words = [[[len(word) for word in _words(cell)] for cell in column] for column in columns]
        self._known: dict[tuple[int, int], list[int]] = {}
        self.widths = [max(map(len, column)) for column in columns]
        self._least = [
            max(_LEAST, *(max(words) for words in column)) if loose else width
            for column, loose, width in zip(self._words, flexible, self.widths, strict=True)
        ]

    def fit(self, room: int) -> list[int]:
        """The widths that fit; wider than the room when no column can be cut any more."""
        while sum(self.widths) > room:
            loose = [at for at, width in enumerate(self.widths) if width > self._least[at]]
            if not loose:
                break
            self.widths = min((self._cut(at) for at in loose), key=lambda w: (self._lines(w), max(w)))
        return self.widths

    def _cut(self, at: int) -> list[int]:
        return [width - (at == place) for place, width in enumerate(self.widths)]

    def _lines(self, widths: list[int]) -> int:
        """How many lines all rows take: each as many as its tallest cell."""
        return sum(map(max, zip(*map(self._heights, range(len(widths)), widths), strict=True)))

    def _heights(self, column: int, width: int) -> list[int]:
        """How many lines each cell of a column takes in a width."""
        if (column, width) not in self._known:
            self._known[column, width] = [_height(words, width) for words in self._words[column]]
        return self._known[column, width]


def _words(cell: str) -> list[str]:
    """The words of a cell, its shortest tied to the word before them: "sal 1" is not parted."""
    return _SHORT_WORD.sub(TIE, cell).split(" ")


def _height(words: list[int], width: int) -> int:
    """How many lines words of these lengths take in a width."""
    lines, room = 1, width - words[0]
    for word in words[1:]:
        room -= 1 + word
        if room < 0:
            lines, room = lines + 1, width - word
    return lines


def _wrapped(cell: str, width: int) -> list[str]:
    """The lines that a cell takes in a width: between words alone, as `_height` counts them."""
    first, *others = _words(cell)
    lines = [first]
    for word in others:
        if len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    return [line.replace(TIE, " ") for line in lines]


def _lines(cells: Sequence[str], widths: Sequence[int], indent: int) -> list[str]:
    """One row's lines: each cell wrapped in its column."""
    wrapped = [_wrapped(cell, width) for cell, width in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(map(len, wrapped), default=0)):
        parts = [
            (cell[number] if number < len(cell) else "").ljust(width)
            for cell, width in zip(wrapped, widths, strict=True)
        ]
        lines.append((" " * indent + (" " * _GAP).join(parts)).rstrip())
    return lines
