"""aendringer.toml: the changes of a year since it was planned."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from os.path import lexists
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from calendars.language import Text
from scheduler.year_file.changes.change import Change
from scheduler.year_file.complaints import complaints, show, where_words
from scheduler.year_file.encoding import read_text
from scheduler.year_file.faults import Fault, YearFaults, nearest
from scheduler.year_file.ledger import LineSpot, Spot
from scheduler.year_file.positions import Positioned, read_toml

FILE = "aendringer.toml"
_TABLES = Text(da="[[change]]-tabeller", en="[[change]] tables")


@dataclass(frozen=True, slots=True)
class Noted:
    """A change and where it is written."""

    change: Change
    spot: Spot


def read_changes(folder: Path, faults: list[Fault]) -> tuple[Noted, ...]:
    """The changes of a year's folder, in the order written; none when the file is not there."""
    if not lexists(folder / FILE):
        return ()
    try:
        return parse_changes(FILE, read_text(folder, FILE), faults)
    except YearFaults as raised:
        faults.extend(raised.faults)
        return ()


def parse_changes(file: str, text: str, faults: list[Fault]) -> tuple[Noted, ...]:
    """The changes in a text; every faulty one is told and left out."""
    at = read_toml(file, text)
    faults.extend(
        Fault(file, at.line((key,)), key, key, _TABLES, nearest(key, ["change"]), "unknown-key")
        for key in at.values
        if key != "change"
    )
    return note_changes(at, faults)


def note_changes(at: Positioned, faults: list[Fault]) -> tuple[Noted, ...]:
    """The changes among some values, wherever these are from; every faulty one is told and left out."""
    tables = at.values.get("change", [])
    if not isinstance(tables, list):
        faults.append(
            Fault(at.file, at.line(("change",)), "change", show(tables), _TABLES, None, "wrong-type")
        )
        return ()
    return tuple(_noted(at, tables, faults))


def _noted(at: Positioned, tables: Iterable[Any], faults: list[Fault]) -> Iterator[Noted]:
    for number, table in enumerate(tables):
        path = ("change", number)
        try:
            change = _adapter().validate_python(table)
        except ValidationError as error:
            kind = table.get("type") if isinstance(table, dict) else None
            listed = [one | {"loc": _without(one["loc"], kind)} for one in error.errors()]
            faults.extend(complaints(listed, at, _schema_of(kind), path))
        else:
            words = where_words(path, at.values)
            yield Noted(change, LineSpot(at.file, at.line(path), f"{words} > {change.kind}"))


def _without(loc: tuple[int | str, ...], kind: object) -> tuple[int | str, ...]:
    """A discriminated union puts the type before the path."""
    return loc[1:] if loc[:1] == (kind,) else loc or ("type",)


@cache
def _adapter() -> TypeAdapter[Change]:
    # Most years have no changes: all the kinds of them are loaded with the first.
    from scheduler.year_file.changes.index import AnyChange

    return TypeAdapter(AnyChange)


@cache
def changes_schema() -> dict[str, Any]:
    """The JSON Schema of one [[change]]."""
    return _adapter().json_schema(by_alias=True)


def _schema_of(kind: object) -> dict[str, Any]:
    schema = changes_schema()
    reference = schema["discriminator"]["mapping"].get(kind)
    return {"$defs": schema["$defs"], "$ref": reference} if reference else schema
