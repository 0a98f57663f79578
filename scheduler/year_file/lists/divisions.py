"""afdelinger.csv: the afdelinger that the extended supervision picks from."""

from dataclasses import dataclass

from scheduler.year_file.faults import Fault
from scheduler.year_file.lists.cells import identifier, kroner, urgency, yes_or_no
from scheduler.year_file.lists.columns import Column, read_cells
from scheduler.year_file.lists.rows import read_rows

COLUMNS = (
    Column("id", ("id",), identifier, required=True, filled=True),
    Column("organisation", ("organisation", "organization"), identifier, required=True, filled=True),
    Column("name", ("navn", "name")),
    Column("focus_area", ("indsatsområde", "focus area"), yes_or_no),
    Column("reserves", ("henlæggelser", "reserves"), kroner),
    Column("proposed", ("foreslået", "proposed"), yes_or_no),
    Column("urgency", ("hast", "urgency"), urgency),
)


@dataclass(frozen=True, slots=True)
class DivisionRow:
    """One afdeling; `reserves` in kroner per square metre."""

    line: int
    id: str
    organisation: str
    name: str = ""
    focus_area: bool = False
    reserves: int | None = None
    proposed: bool = False
    urgency: int = 0
    whole: bool = True


def read_divisions(file: str, text: str, faults: list[Fault]) -> tuple[DivisionRow, ...]:
    """The rows; what is wrong with them is added to `faults`."""
    rows = read_rows(file, text, COLUMNS)
    faults.extend(rows.faults)
    return tuple(DivisionRow(line, **values) for line, values in read_cells(file, rows, COLUMNS, faults))
