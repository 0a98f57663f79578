"""What all tables of the year file have in common, and the faults that a value can have by itself."""

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from calendars.language import Text


class Table(BaseModel):
    """A table is frozen and refuses keys it does not know: a misspelt key is never silently ignored."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        allow_inf_nan=False,
        ser_json_inf_nan="null",
    )


def refuse(code: str, allowed: Text, hint: str | None = None) -> PydanticCustomError:
    """The error a validator raises; the reader turns it into a Fault with file and line."""
    return PydanticCustomError(
        "refused", "{code}: {en}", {"code": code, "da": allowed.da, "en": allowed.en, "hint": hint or ""}
    )
