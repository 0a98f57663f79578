"""A list's columns, and a row read by them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from calendars.language import Text
from scheduler.year_file.faults import Fault
from scheduler.year_file.lists.cells import Cell, Refused, identifier, words

if TYPE_CHECKING:
    from scheduler.year_file.lists.rows import Row, Rows

_BLANK = Text(da="en tom celle", en="a blank cell")
_FILLED = Text(da="en udfyldt celle", en="a cell that is filled in")
_BEYOND = Text(da="ingen tekst uden for kolonnerne", en="no text outside the columns")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the field it fills, its headings (Danish, English, others), how a cell is read.

    `required` says that the heading must be there, `filled` that no cell may be blank. A cell that
    cannot be read counts as blank, or as `fallback` where blank says nothing.
    """

    name: str
    aliases: tuple[str, ...]
    read: Cell = words
    required: bool = False
    filled: bool = False
    fallback: Any = None


def read_cells(
    file: str, rows: "Rows", columns: tuple[Column, ...], faults: list[Fault]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each row's line, its values by field, and `whole`: False when a cell had a fault.

    Such a row is still there, so that one bad cell does not make its post or organisation unknown;
    a row without its first cell is left out.
    """
    key = columns[0].name
    for row in rows.rows:
        before = len(faults)
        values = {column.name: _read(file, row, rows, column, faults) for column in columns}
        if row.beyond:
            faults.append(Fault(file, row.line, "", " ".join(row.beyond), _BEYOND, None, "beyond-columns"))
        if values[key]:
            yield row.line, values | {"whole": len(faults) == before}


def _read(file: str, row: "Row", rows: "Rows", column: Column, faults: list[Fault]) -> Any:
    cell = row.cells.get(column.name, "")
    if column.filled and not cell:
        where = rows.headings.get(column.name)
        if where is not None:
            faults.append(Fault(file, row.line, where, _BLANK, _FILLED, None, "blank-cell"))
        return _fallback(column, cell)
    try:
        return column.read(cell)
    except Refused as refused:
        where = rows.headings.get(column.name, column.aliases[0])
        faults.append(Fault(file, row.line, where, cell, refused.allowed, refused.hint, refused.code))
        return _fallback(column, cell)


def _fallback(column: Column, cell: str) -> Any:
    if column.read is identifier:
        return cell
    try:
        return column.read("")
    except Refused:
        return column.fallback
