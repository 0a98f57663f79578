"""What is left of a document when its faulty parts are taken out, so that the rest can be checked too."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from scheduler.year_file.complaints import MOST_TOLD, complaints
from scheduler.year_file.danish_keys import meant_key
from scheduler.year_file.document import YearDocument, json_schema
from scheduler.year_file.faults import Fault
from scheduler.year_file.positions import KeyPath, Positioned, without
from scheduler.year_file.schema_walk import allowed_keys

_ROUNDS = 12
_COUNTED = ("seats", "meetings", "dates")


@dataclass(frozen=True)
class Salvaged:
    """A document that is valid, the positions that belong to it, and what it cost.

    `damaged` are the ids of tables that lost seats or meetings, which others count; `left_out`
    are those of tables that are gone.
    """

    document: YearDocument | None
    at: Positioned
    faults: tuple[Fault, ...] = ()
    damaged: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()


def salvage(at: Positioned) -> Salvaged:
    """Validates a document; faulty parts are told once and taken out until the rest is valid.

    `document` is None when nothing useful is left: when the year itself cannot be read.
    """
    faults: tuple[Fault, ...] = ()
    damaged: set[str] = set()
    before = _ids(at.values)
    for _ in range(_ROUNDS):
        try:
            document = YearDocument.model_validate(at.values)
        except ValidationError as error:
            errors = error.errors()
            schema = json_schema()
            faults = faults or tuple(complaints(errors, at, schema))
            places = {_place(item["type"], _plain(item["loc"])) for item in errors}
            meant = {_meant(item["type"], _plain(item["loc"]), schema) for item in errors[:MOST_TOLD]}
            damaged |= {name for place in meant if (name := _owner(at.values, place))}
            if any(len(place) == 0 or place == ("year",) for place in places):
                break
            at = without(at, places)
        else:
            return Salvaged(document, at, faults, frozenset(damaged), frozenset(before - _ids(at.values)))
    return Salvaged(None, at, faults)


def _plain(loc: Iterable[str | int]) -> KeyPath:
    return tuple(part for part in loc if not str(part).startswith("~") and part != "[key]")


def _place(kind: str, loc: KeyPath) -> KeyPath:
    """What must go: the table that misses a key, or else the value itself."""
    return loc[:-1] if kind == "missing" else loc


def _meant(kind: str, loc: KeyPath, schema: Mapping[str, Any]) -> KeyPath:
    """What is lost with a place: of a misspelt key the one that was meant, seats when nobody can tell."""
    if kind == "extra_forbidden" and len(loc) == 3:
        return (*loc[:2], meant_key(str(loc[2]), allowed_keys(schema, loc[:2])) or _COUNTED[0])
    return _place(kind, loc)


def _owner(values: Any, path: KeyPath) -> str | None:
    """The id of the top-level table that a path lies in, when it is something that is counted."""
    if len(path) > 2 and path[2] not in _COUNTED:
        return None
    try:
        table = values[path[0]][path[1]]
    except (KeyError, IndexError, TypeError):
        return None
    name = table.get("id") if isinstance(table, dict) else None
    return name if isinstance(name, str) else None


def _ids(values: dict[str, Any]) -> set[str]:
    tables = [table for group in values.values() if isinstance(group, list) for table in group]
    names = [table.get("id") for table in tables if isinstance(table, dict)]
    return {name for name in names if isinstance(name, str)}
