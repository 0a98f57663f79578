"""What is wrong with a table's keys and values, as Faults in the reader's words."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from calendars.language import Text
from scheduler.year_file.danish_keys import meant_key
from scheduler.year_file.faults import Fault, choices, nearest
from scheduler.year_file.positions import KeyPath, Positioned
from scheduler.year_file.schema_walk import allowed_keys, bounds

MOST_TOLD = 1000
_MISSING = Text(da="mangler", en="missing")
_WORDS = {
    "string_type": ("wrong-type", Text(da="en tekst i anførselstegn", en="text in quotes")),
    "bool_type": ("wrong-type", Text(da="true eller false", en="true or false")),
    "model_type": ("wrong-type", Text(da="en tabel med nøgler", en="a table with keys")),
    "dict_type": ("wrong-type", Text(da="en tabel med nøgler", en="a table with keys")),
    "tuple_type": ("wrong-type", Text(da="en [liste]", en="a [list]")),
    "too_short": ("too-few", Text(da="mindst én", en="at least one")),
}
_NUMBERS = {"int_type", "int_from_float", "greater_than_equal", "less_than_equal", "int_parsing_size"}


def complaints(
    errors: Iterable[ErrorDetails], at: Positioned, schema: Mapping[str, Any], above: KeyPath = ()
) -> list[Fault]:
    """Pydantic's errors as Faults; `above` is where in the file the validated value stands.

    A key that is missing because it is misspelt is one fault, not two. Of very many only the first
    `MOST_TOLD` are told: nobody reads more, and each costs a search for what was meant.
    """
    listed = list(errors)[:MOST_TOLD]
    misspelt = {
        (error["loc"][:-1], meant_key(str(error["loc"][-1]), allowed_keys(schema, error["loc"][:-1])))
        for error in listed
        if error["type"] == "extra_forbidden"
    }
    return [
        _complaint(error, at, schema, above)
        for error in listed
        if not (error["type"] == "missing" and (error["loc"][:-1], str(error["loc"][-1])) in misspelt)
    ]


def _complaint(error: ErrorDetails, at: Positioned, schema: Mapping[str, Any], above: KeyPath) -> Fault:
    path = (*above, *_plain(error["loc"]))
    line, where = at.line(path), where_words(path, at.values)
    code, allowed, hint = _judge(error, schema)
    found: str | Text = _MISSING if error["type"] == "missing" else _shown(error)
    return Fault(at.file, line, where, found, allowed, hint, code)


def _judge(error: ErrorDetails, schema: Mapping[str, Any]) -> tuple[str, Text, str | None]:
    kind, loc, context = error["type"], error["loc"], error.get("ctx", {})
    if kind == "refused":
        return str(context["code"]), Text(da=context["da"], en=context["en"]), context["hint"] or None
    if kind == "extra_forbidden":
        keys = allowed_keys(schema, loc[:-1])
        allowed = Text(da=f"nøglerne {choices(keys, 40)}", en=f"the keys {choices(keys, 40)}")
        return "unknown-key", allowed, meant_key(str(loc[-1]), keys)
    if kind == "missing":
        return "missing-key", Text(da=f'nøglen "{loc[-1]}"', en=f'the key "{loc[-1]}"'), None
    if kind in ("literal_error", "union_tag_invalid"):
        known = re.findall(r"'([^']*)'", str(context.get("expected") or context.get("expected_tags")))
        found = str(context.get("tag") or error["input"])
        return (
            "not-one-of",
            Text(da=f"en af {choices(known, 60)}", en=f"one of {choices(known, 60)}"),
            nearest(found, known),
        )
    if kind in _NUMBERS:
        return "bad-number", _number(*bounds(schema, loc)), None
    if kind == "too_long":
        most = context["max_length"]
        return "too-many", Text(da=f"højst {most}", en=f"at most {most}"), None
    if kind == "value_error":
        message = error["msg"].removeprefix("Value error, ")
        return "wrong-value", Text(da=f"værdier, der passer sammen ({message})", en=message), None
    code, allowed = _WORDS.get(kind, ("wrong-value", Text(da="en anden værdi", en=error["msg"])))
    return code, allowed, None


def _number(least: int | None, most: int | None) -> Text:
    if least is not None and most is not None:
        return Text(da=f"et helt tal fra {least} til {most}", en=f"a whole number from {least} to {most}")
    if least is not None:
        return Text(da=f"et helt tal, mindst {least}", en=f"a whole number, at least {least}")
    return Text(da="et helt tal", en="a whole number")


def _plain(loc: Iterable[str | int]) -> KeyPath:
    """The path in the file: without the marks of union members and of dict keys."""
    return tuple(
        part for part in loc if not (isinstance(part, str) and (part.startswith("~") or part == "[key]"))
    )


def _shown(error: ErrorDetails) -> str:
    if error["type"] == "extra_forbidden" or error["loc"][-1:] == ("[key]",):
        return str(error["loc"][-1] if error["type"] == "extra_forbidden" else error["input"])
    if error["type"] == "union_tag_invalid":
        return show(error["ctx"]["tag"])  # the type that is none, not the whole table that has it
    if error["type"] == "too_long":
        return str(len(error["input"]))  # of a list with too much in it nobody reads the whole
    return show(error["input"])


def show(value: object) -> str:
    """A value as one would write it."""
    if isinstance(value, str):
        return f'"{value}"'
    try:
        return json.dumps(value, ensure_ascii=False, default=str)
    except (TypeError, ValueError, RecursionError):
        return str(type(value).__name__)


def where_words(path: KeyPath, values: object) -> str:
    """A path in words: tables by their id instead of their number.

    >>> where_words(("body", 0, "quorum"), {"body": [{"id": "styregruppe"}]})
    'body styregruppe > quorum'
    """
    words: list[str] = []
    here: Any = values
    for part in path:
        here = _step(here, part)
        if isinstance(part, int) and words:
            words[-1] = f"{words[-1]} {_label(here) or part + 1}"
        else:
            words.append(str(part))
    return " > ".join(words)


def _step(here: Any, part: str | int) -> Any:
    try:
        return here[part]
    except (KeyError, IndexError, TypeError):
        return None


def _label(value: Any) -> str | None:
    if not isinstance(value, dict):
        return None
    for key in ("id", "name", "window", "post", "days"):
        name = value.get(key)
        if isinstance(name, str) and name:
            return name
    return None
