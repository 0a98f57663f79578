"""What a JSON document of the product's own has that its schema has no room for, in Danish and English."""

from collections.abc import Mapping

from pydantic_core import ErrorDetails

from calendars.language import Text
from calendars.printed import printed

_FILE = Text(da="filen", en="the file")
_MISFIT = Text(da="{where}: {found}, tilladt er {allowed}", en="{where}: {found}, allowed is {allowed}")
_MISSING = Text(da="{where}: mangler", en="{where}: missing")
_UNKNOWN = Text(
    da="{where}: programmet kender ikke dette felt", en="{where}: the program does not know this field"
)
NO_JSON = Text(da="det er ikke JSON{place}", en="not JSON{place}")
"""`place` is empty, or says at which line."""
_UNFIT = Text(
    da="{where}: {found} passer ikke til skemaet", en="{where}: {found} does not fit the schema: {said}"
)
_TEXT = Text(da="en tekst", en="a text")
_NUMBER = Text(da="et helt tal", en="a whole number")
_LIST = Text(da="en liste", en="a list")
_OBJECT = Text(da="et objekt med felter", en="an object with fields")
_DAY = Text(da="en dag som 2027-03-30", en="a day such as 2027-03-30")
_ALLOWED: Mapping[str, Text] = {
    "string_type": _TEXT,
    "int_type": _NUMBER,
    "int_parsing": _NUMBER,
    "int_parsing_size": _NUMBER,
    "int_from_float": _NUMBER,
    "bool_type": Text(da="true eller false", en="true or false"),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "too_long": Text(da="færre led", en="fewer items"),
    "dict_type": _OBJECT,
    "mapping_type": _OBJECT,
    "model_type": _OBJECT,
    "dataclass_type": _OBJECT,
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
}
_BOUNDED: Mapping[str, Text] = {
    "literal_error": Text(da="{expected}", en="{expected}"),
    "greater_than_equal": Text(da="mindst {ge}", en="at least {ge}"),
    "string_pattern_mismatch": Text(da="{pattern}", en="{pattern}"),
}


def misfit(error: ErrorDetails) -> Text:
    """One error of a validation as a clause: the place, what was found there and what is allowed."""
    kind, context = error["type"], error.get("ctx", {})
    where = ".".join(printed(str(part))[1:-1] for part in error["loc"]) or _FILE
    if kind == "json_invalid":
        return NO_JSON.filled(place="")
    if kind == "missing":
        return _MISSING.filled(where=where)
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return _UNKNOWN.filled(where=where)
    found = printed(error["input"])
    if kind == "literal_error":
        context = {"expected": str(context["expected"]).replace("'", '"').replace(" or ", ", ")}
    allowed = _BOUNDED[kind].filled(**context) if kind in _BOUNDED else _ALLOWED.get(kind)
    if allowed is None:
        return _UNFIT.filled(where=where, found=found, said=error["msg"])
    return _MISFIT.filled(where=where, found=found, allowed=allowed)
