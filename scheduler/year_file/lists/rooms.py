"""lokaler.csv: rooms, their place, their seats, and when they are closed."""

from dataclasses import dataclass

from calendars.language import Text
from scheduler.year_file.faults import Fault
from scheduler.year_file.lists.cells import Refused, identifier, spans, whole
from scheduler.year_file.lists.columns import Column, read_cells
from scheduler.year_file.lists.rows import read_rows
from scheduler.year_file.tables.times import Span

FILE = "lokaler.csv"


def _capacity(cell: str) -> int:
    number = whole(cell)
    if not number or number > 10_000:
        raise Refused("bad-number", Text(da="et antal pladser, 1-10.000", en="a number of seats, 1-10000"))
    return number


COLUMNS = (
    Column("id", ("id",), identifier, required=True, filled=True),
    Column("name", ("navn", "name"), required=True, filled=True),
    Column("place", ("sted", "place"), identifier, required=True, filled=True),
    Column("capacity", ("pladser", "capacity"), _capacity, required=True, filled=True, fallback=0),
    Column("closed", ("lukket", "closed"), spans),
)


@dataclass(frozen=True, slots=True)
class RoomRow:
    """One room."""

    line: int
    id: str
    name: str
    place: str
    capacity: int
    closed: tuple[Span, ...] = ()
    whole: bool = True


def read_rooms(file: str, text: str, faults: list[Fault]) -> tuple[RoomRow, ...]:
    """The rows; what is wrong with them is added to `faults`."""
    rows = read_rows(file, text, COLUMNS)
    faults.extend(rows.faults)
    return tuple(RoomRow(line, **values) for line, values in read_cells(file, rows, COLUMNS, faults))
