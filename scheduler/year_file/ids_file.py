"""ids.toml as it stands beside the year."""

from typing import Annotated

from pydantic import Field, ValidationError

from scheduler.year_file.complaints import complaints
from scheduler.year_file.faults import Fault
from scheduler.year_file.ids import FILE, Recorded
from scheduler.year_file.positions import read_toml
from scheduler.year_file.tables.table import Table
from scheduler.year_file.tables.words import Id, Name


class RecordedTable(Table):
    """The body and window that an id belongs to."""

    body: Id
    window: Name


class IdsDocument(Table):
    """ids.toml."""

    meeting: Annotated[dict[Id, RecordedTable], Field(default_factory=dict)]


def read_ids(text: str, faults: list[Fault]) -> dict[str, Recorded]:
    """The recorded ids; YearFaults for text that is no TOML, other faults are added to `faults`."""
    at = read_toml(FILE, text)
    try:
        document = IdsDocument.model_validate(at.values)
    except ValidationError as error:
        faults.extend(complaints(error.errors(), at, IdsDocument.model_json_schema()))
        return {}
    return {name: Recorded(table.body, table.window) for name, table in document.meeting.items()}
