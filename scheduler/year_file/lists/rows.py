"""CSV as Excel and people leave it: rows of cells by heading, each with its line."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from calendars.language import Text
from scheduler.year_file.faults import Fault, YearFaults, nearest
from scheduler.year_file.lists.columns import Column

_DELIMITERS = (";", ",", "\t")
_BLANKS = str.maketrans(dict.fromkeys(".\"'_\ufeff\u00a0", " "))
_QUOTES = Text(
    da='en celle i anførselstegn, der slutter med " lige før skilletegnet',
    en='a cell in quotes that ends with " right before the separator',
)
_NO_HEADINGS = Text(da="en første linje med overskrifter: {known}", en="a first line of headings: {known}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its line, its cells by column name, and what lies under no heading."""

    line: int
    cells: dict[str, str]
    beyond: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a list under its columns, with the faults of the headings."""

    rows: tuple[Row, ...]
    headings: dict[str, str]
    faults: tuple[Fault, ...]


def fold(heading: str) -> str:
    """A heading without regard to case, blanks, full stops and quotes."""
    return " ".join(heading.translate(_BLANKS).split()).casefold()


def read_rows(file: str, text: str, columns: tuple[Column, ...]) -> Rows:
    """Reads a list; the separator is whichever of ; , and tab gives the most headings that are known.

    Raises YearFaults when there is no heading line or a quoted cell never ends.
    """
    body, skipped = _without_sep_line(text)
    aliases = {fold(alias): column for column in columns for alias in column.aliases}
    delimiter = _sniff(body, aliases)
    lines = _parse(file, body, delimiter, skipped)
    first = next(lines, None)
    if first is None:
        known = ", ".join(column.aliases[0] for column in columns)
        allowed = _NO_HEADINGS.filled(known=known)
        empty = Text(da="en tom liste", en="an empty list")
        raise YearFaults([Fault(file, None, "", empty, allowed, None, "missing-headings")])
    places, faults = _headings(file, *first, columns, aliases)
    headings = {column.name: first[1][place].strip() for place, column in places.items()}
    named = {place for place, cell in enumerate(first[1]) if fold(cell)}
    rows = [_row(line, cells, places, named) for line, cells in lines]
    return Rows(tuple(rows), headings, tuple(faults))


def _row(line: int, cells: list[str], places: dict[int, Column], named: set[int]) -> Row:
    clean = [cell.replace("\u00a0", " ").strip() for cell in cells]
    by_name = {column.name: clean[place] for place, column in places.items() if place < len(clean)}
    return Row(line, by_name, tuple(cell for place, cell in enumerate(clean) if cell and place not in named))


def _without_sep_line(text: str) -> tuple[str, int]:
    """Excel's own first line "sep=;" is no heading."""
    first, _, rest = text.partition("\n")
    return (rest, 1) if re.fullmatch(r'"?sep=.\s*"?\s*', first, re.IGNORECASE) else (text, 0)


def _sniff(text: str, aliases: dict[str, Column]) -> str:
    heading = next((line for line in text.splitlines() if line.strip(';,\t "')), "")
    known = {mark: sum(fold(cell) in aliases for cell in heading.split(mark)) for mark in _DELIMITERS}
    return max(_DELIMITERS, key=lambda mark: (known[mark], heading.count(mark)))


def _parse(file: str, text: str, delimiter: str, skipped: int) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, each with the line it begins on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = skipped + 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise YearFaults(
                [Fault(file, line, "", _shown(text, line - skipped), _QUOTES, None, "bad-quotes")]
            ) from None
        if any(cell.strip() for cell in cells):
            yield line, cells
        line = skipped + reader.line_num + 1


def _shown(text: str, line: int) -> str:
    lines = text.splitlines()
    return lines[line - 1].strip() if 0 < line <= len(lines) else ""


def _headings(
    file: str, line: int, cells: list[str], columns: tuple[Column, ...], aliases: dict[str, Column]
) -> tuple[dict[int, Column], list[Fault]]:
    places: dict[int, Column] = {}
    faults = []
    known = ", ".join(column.aliases[0] for column in columns)
    for place, cell in enumerate(cells):
        column = aliases.get(fold(cell))
        if column is None and fold(cell):
            allowed = Text(da=f"en af overskrifterne {known}", en=f"one of the headings {known}")
            faults.append(
                Fault(file, line, "", cell.strip(), allowed, _near(cell, columns), "unknown-heading")
            )
        elif column is not None and column in places.values():
            once = Text(da="hver overskrift én gang", en="each heading once")
            faults.append(Fault(file, line, "", cell.strip(), once, None, "duplicate-heading"))
        elif column is not None:
            places[place] = column
    for column in columns:
        if column.required and column not in places.values():
            missing = Text(da="overskriften mangler", en="the heading is missing")
            both = " | ".join(column.aliases[:2])
            needed = Text(da=f"overskriften {both}", en=f"the heading {both}")
            faults.append(Fault(file, line, "", missing, needed, None, "missing-heading"))
    return places, faults


def _near(cell: str, columns: tuple[Column, ...]) -> str | None:
    return nearest(fold(cell), (alias for column in columns for alias in column.aliases))
