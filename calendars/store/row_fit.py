"""Whether values are such as a table holds, asked of a backup's rows and of a database's alike."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, Column, Date, DateTime, Integer, LargeBinary, String, Table, TypeDecorator

from calendars.language import Text
from calendars.printed import printed

_INTEGERS = range(-(2**31), 2**31)
_KINDS: Mapping[type, Text] = {
    str: Text(da="tekst", en="text"),
    int: Text(da="et helt tal", en="an integer"),
    bytes: Text(da="bytes", en="bytes"),
    datetime: Text(da="et tidspunkt i UTC", en="a time in UTC"),
    date: Text(da="en dag", en="a day"),
    dict: Text(da="JSON", en="JSON"),
}

_PYTHON: Mapping[type, type] = {
    JSON: dict,
    String: str,
    Integer: int,
    LargeBinary: bytes,
    DateTime: datetime,
    Date: date,
}


def misfits(table: Table, row: Mapping[str, Any]) -> Iterator[Text]:
    """What keeps a row out of a table, one clause each; nothing when both databases can hold it.

    SQLite keeps any value in any column, and would say nothing.
    """
    for name in sorted(row.keys() - table.c.keys()):
        yield Text(da=f"kolonnen {printed(name)} findes ikke", en=f"there is no column {printed(name)}")
    for column in table.c:
        if column.name not in row:
            yield Text(da=f"kolonnen {column.name} mangler", en=f"the column {column.name} is missing")
        elif not _fits(column, row[column.name]):
            yield _misfit(column, row[column.name])


def _fits(column: Column[Any], value: object) -> bool:
    if value is None:
        return bool(column.nullable)
    kind = _kind(column)
    if kind is dict:
        return type(value) in (dict, list) and _is_unicode(value)
    if type(value) is not kind:
        return False
    if isinstance(value, str):
        return len(value) <= (_length(column) or len(value)) and _is_unicode(value)
    if isinstance(value, int):
        return value in _INTEGERS
    return value.utcoffset() == timedelta(0) if isinstance(value, datetime) else True


def _kind(column: Column[Any]) -> type:
    """The type that values of the column have; dict stands for lists too."""
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    return next(python for sql, python in _PYTHON.items() if isinstance(kind, sql))


def _length(column: Column[Any]) -> int | None:
    return column.type.length if isinstance(column.type, String) else None


def _is_unicode(value: object) -> bool:
    """False for half of a surrogate pair, which JSON can write and no file or database can hold."""
    try:
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        return False
    return True


def _misfit(column: Column[Any], value: object) -> Text:
    kind, length = _KINDS[_kind(column)], _length(column)
    most = Text(da=f" på højst {length} tegn", en=f" of at most {length} characters")
    da, en = (kind.da + most.da, kind.en + most.en) if length else (kind.da, kind.en)
    return Text(
        da=f"kolonnen {column.name} skal være {da}, ikke {printed(value)}",
        en=f"the column {column.name} must be {en}, not {printed(value)}",
    )
