"""organisationer.csv: the housing organisations, one dialogue or more a year with each."""

from dataclasses import dataclass
from datetime import date

from calendars.language import Text
from scheduler.year_file.faults import Fault
from scheduler.year_file.lists.cells import (
    Refused,
    day,
    identifier,
    identifiers,
    optional_identifier,
    urgency,
    whole,
)
from scheduler.year_file.lists.columns import Column, read_cells
from scheduler.year_file.lists.rows import read_rows

MOST_A_YEAR = 12


def _per_year(cell: str) -> int:
    number = whole(cell)
    if number is not None and number > MOST_A_YEAR:
        raise Refused(
            "bad-number", Text(da=f"0-{MOST_A_YEAR} møder om året", en=f"0-{MOST_A_YEAR} meetings a year")
        )
    return 1 if number is None else number


COLUMNS = (
    Column("id", ("id",), identifier, required=True, filled=True),
    Column("name", ("navn", "name"), required=True, filled=True),
    Column("homes", ("boliger", "homes"), whole),
    Column("administrator", ("administrator",), optional_identifier),
    Column("chair", ("forperson", "chair"), optional_identifier),
    Column("departments", ("forvaltninger", "departments"), identifiers),
    Column("caseworkers", ("sagsbehandlere", "caseworkers"), identifiers),
    Column("urgency", ("hast", "urgency"), urgency),
    Column("per_year", ("møder pr. år", "meetings per year", "møder om året"), _per_year),
    Column("last_held", ("sidst holdt", "last held"), day),
    Column("window", ("vindue", "window")),
    Column("place", ("sted", "place"), optional_identifier),
)


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One housing organisation; `departments` are posts that its agenda asks for."""

    line: int
    id: str
    name: str
    homes: int | None = None
    administrator: str | None = None
    chair: str | None = None
    departments: tuple[str, ...] = ()
    caseworkers: tuple[str, ...] = ()
    urgency: int = 0
    per_year: int = 1
    last_held: date | None = None
    window: str = ""
    place: str | None = None
    whole: bool = True


def read_organisations(file: str, text: str, faults: list[Fault]) -> tuple[OrganisationRow, ...]:
    """The rows; what is wrong with them is added to `faults`."""
    rows = read_rows(file, text, COLUMNS)
    faults.extend(rows.faults)
    return tuple(OrganisationRow(line, **values) for line, values in read_cells(file, rows, COLUMNS, faults))
