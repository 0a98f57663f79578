"""personer.csv: who holds which post, from when to when."""

from dataclasses import dataclass
from datetime import date

from scheduler.year_file.faults import Fault
from scheduler.year_file.lists.cells import day, identifier, optional_identifier, yes_or_no
from scheduler.year_file.lists.columns import Column, read_cells
from scheduler.year_file.lists.rows import read_rows

FILE = "personer.csv"

COLUMNS = (
    Column("post", ("post",), identifier, required=True, filled=True),
    Column("title", ("titel", "title", "stilling")),
    Column("holder", ("indehaver", "holder", "person"), required=True),
    Column("first", ("fra", "from"), day),
    Column("last", ("til", "to"), day),
    Column("deputy", ("stedfortræder", "deputy"), optional_identifier),
    Column("organisation", ("organisation", "organization", "forvaltning")),
    Column("calendar", ("kalender", "calendar")),
    Column("assume_free", ("antag fri", "assume free"), yes_or_no),
)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One holding of one post; a blank `holder` is a post that nobody holds."""

    line: int
    post: str
    title: str = ""
    holder: str = ""
    first: date | None = None
    last: date | None = None
    deputy: str | None = None
    organisation: str = ""
    calendar: str = ""
    assume_free: bool = False
    whole: bool = True


def read_people(file: str, text: str, faults: list[Fault]) -> tuple[PersonRow, ...]:
    """The rows; what is wrong with them is added to `faults`."""
    rows = read_rows(file, text, COLUMNS)
    faults.extend(rows.faults)
    return tuple(PersonRow(line, **values) for line, values in read_cells(file, rows, COLUMNS, faults))
