"""A backup read back: whole, or not at all."""

import json
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from calendars.language import Text
from calendars.printed import printed
from calendars.store.dump import FORMAT, VERSION
from calendars.store.faults import StoreFault
from calendars.store.schema import HEAD, SCHEMAS


class BadDump(StoreFault):
    """A file is no backup that this program can restore."""

    def __init__(self, da: str, en: str) -> None:
        super().__init__(
            Text(da=f"Filen kan ikke gendannes: {da}.", en=f"The file cannot be restored: {en}.")
        )


@dataclass(frozen=True)
class Dump:
    """A backup in memory: the schema it was made of, and its rows, table by table, in their order."""

    schema: str
    rows: list[tuple[str, dict[str, Any]]]


def read_dump(lines: Iterable[bytes]) -> Dump:
    """The backup of `dump.dump`; BadDump for another file, one not whole or changed, or a newer program's."""
    digest, read = sha256(), list[dict[str, Any]]()
    for number, line in enumerate(lines, 1):
        if read and "sha256" in read[-1]:
            raise BadDump(f"linje {number} står efter den sidste", f"line {number} stands after the last")
        parsed = _parsed(number, line)
        if number == 1:
            _check_head(parsed)
        if "sha256" not in parsed:
            digest.update(line)
        read.append(parsed)
    if not read or read[-1].get("sha256") != digest.hexdigest():
        raise BadDump("den er ikke hel, eller den er ændret", "it is not whole, or has been changed")
    return Dump(read[0]["schema"], list(_rows(read[1:-1])))


def _parsed(number: int, line: bytes) -> dict[str, Any]:
    try:
        parsed = json.loads(line)
    except (ValueError, RecursionError):
        parsed = None
    if not isinstance(parsed, dict):
        raise BadDump(f"linje {number} er ikke JSON", f"line {number} is no JSON")
    return parsed


def _check_head(head: dict[str, Any]) -> None:
    if head.get("format") != FORMAT or head.get("version") != VERSION:
        raise BadDump(
            f"den er ikke en sikkerhedskopi i format {FORMAT} {VERSION}",
            f"it is not a backup of format {FORMAT} {VERSION}",
        )
    if head.get("schema") not in SCHEMAS:
        found = printed(head.get("schema"))
        raise BadDump(
            f"skemaet {found} er ikke et af programmets, {SCHEMAS[0]}-{HEAD}; er det nyere, så opgradér",
            f"its schema {found} is none of the program's, {SCHEMAS[0]}-{HEAD}; if newer, upgrade",
        )


def _rows(read: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, one in enumerate(read, 2):
        try:
            yield str(one["table"]), {name: _value(value) for name, value in one["row"].items()}
        except (KeyError, ValueError, TypeError, AttributeError):
            raise BadDump(f"linje {number} er ingen række", f"line {number} is no row") from None


def _value(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((kind, written),) = value.items()
    if kind == "bytes":
        return b64decode(written, validate=True)
    if kind == "time":
        return datetime.fromisoformat(written)
    if kind == "day":
        return date.fromisoformat(written)
    if kind != "json":
        raise ValueError(kind)
    return written
