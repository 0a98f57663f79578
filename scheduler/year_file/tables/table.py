"""What all tables of the year file have in common, and the faults that a value can have by itself."""

import ast
import inspect
from textwrap import dedent
from typing import Any, Self

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from calendars.language import Text


def _describe(schema: dict[str, Any], table: type[BaseModel]) -> None:
    """Gives each key the text that stands below it in the class.

    pydantic could do so itself, but reads the source of every table whenever one is imported; only
    whoever asks for the schema needs it.
    """
    names = {name: field.alias or name for name, field in table.model_fields.items()}
    for name, text in _texts(table):
        schema["properties"][names[name]].setdefault("description", text)


def _texts(table: type[BaseModel]) -> list[tuple[str, str]]:
    (body,) = ast.parse(dedent(inspect.getsource(table))).body
    assert isinstance(body, ast.ClassDef)
    return [
        (key.target.id, inspect.cleandoc(text.value.value))
        for key, text in zip(body.body, body.body[1:], strict=False)
        if isinstance(key, ast.AnnAssign)
        and isinstance(key.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    ]


class Table(BaseModel):
    """A table is frozen and refuses keys it does not know: a misspelt key is never silently ignored.

    What validates it is built when a document is first read, once for the whole document.
    """

    model_config = ConfigDict(
        frozen=True,
        defer_build=True,
        extra="forbid",
        json_schema_extra=_describe,
        allow_inf_nan=False,
        ser_json_inf_nan="null",
    )

    @classmethod
    def unwritten(cls) -> Self:
        """The table where the file has none: every key at its default, which needs no validating."""
        return cls.model_construct()


def refuse(code: str, allowed: Text, hint: str | None = None) -> PydanticCustomError:
    """The error a validator raises; the reader turns it into a Fault with file and line."""
    return PydanticCustomError(
        "refused", "{code}: {en}", {"code": code, "da": allowed.da, "en": allowed.en, "hint": hint or ""}
    )
