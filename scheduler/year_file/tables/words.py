"""The small words of the year file: ids, names, minutes, prices, posts."""

import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, Strict, WithJsonSchema

from calendars.invisible import invisible_signs
from calendars.language import Text
from scheduler.year_file.tables.table import refuse

ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
LONGEST_ID = 60
LONGEST_NAME = 300
ID_SHAPE = Text(
    da=f"små bogstaver a-z, cifre, bindestreg og understregning, højst {LONGEST_ID} tegn",
    en=f"lower-case a-z, digits, hyphens and underscores, at most {LONGEST_ID} characters",
)

_DANISH = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa", "ü": "u", "ö": "oe"}
)


def slug(words: str) -> str:
    """The id nearest to some words.

    >>> slug("ca. Ultimo januar")
    'ca-ultimo-januar'
    >>> slug("Områdemøde på Østerbro")
    'omraademoede-paa-oesterbro'
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", words).translate(_DANISH))
    kept = plain.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", kept).strip("-")[:LONGEST_ID].strip("-")


def check_id(value: str) -> str:
    """An id as it stands, or a refusal that proposes the nearest one."""
    if not ID.fullmatch(value) or len(value) > LONGEST_ID:
        raise refuse("bad-id", ID_SHAPE, slug(value) or None)
    return value


def without_place(text: str) -> str | None:
    """The first character that may not stand on a line of a calendar, a page and a drawing alike.

    It is told by its number, "U+202E"; None when all may.
    """
    if text.isprintable():  # hardly any text is more than printable signs
        return None
    hidden = set(invisible_signs(text))
    return next(
        (
            f"U+{ord(sign):04X}"
            for at, sign in enumerate(text)
            if at in hidden
            or unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs")
            or ord(sign) & 0xFFFE == 0xFFFE
        ),
        None,
    )


def name_without(sign: str) -> Text:
    """What is allowed where that character stands in a name."""
    return Text(
        da=f"en tekst på én linje uden styretegn og usynlige tegn; her står {sign}",
        en=f"text on one line without control and invisible characters; here is {sign}",
    )


def check_name(value: str) -> str:
    """A name on one line, without blanks at its ends."""
    stripped = value.strip()
    if (sign := without_place(stripped)) is not None:
        raise refuse("bad-name", name_without(sign))
    if not stripped or len(stripped) > LONGEST_NAME:
        raise refuse(
            "bad-name",
            Text(
                da=f"en tekst på én linje med 1-{LONGEST_NAME} tegn",
                en=f"text on one line of 1-{LONGEST_NAME} characters",
            ),
        )
    return stripped


def shaped(pattern: str, code: str, allowed: Text) -> AfterValidator:
    """A validator of text by its shape, which says in words what is allowed."""

    def check(value: str) -> str:
        if not re.fullmatch(pattern, value):
            raise refuse(code, allowed)
        return value

    return AfterValidator(check)


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _name_schema(pattern: str | None = None) -> dict[str, object]:
    schema: dict[str, object] = {"type": "string", "minLength": 1}
    return schema | ({"pattern": pattern} if pattern else {})


Id = Annotated[
    str,
    Strict(),
    AfterValidator(check_id),
    WithJsonSchema(_name_schema(f"^{ID.pattern}$") | {"maxLength": LONGEST_ID}),
]
Name = Annotated[str, Strict(), AfterValidator(check_name), WithJsonSchema(_name_schema())]
Flag = Annotated[bool, Strict()]
Whole = Annotated[int, Strict()]
Minutes = Annotated[int, Strict(), Field(ge=5, le=1440)]
Price = Annotated[int, Strict(), Field(ge=0, le=1000)]
Count = Annotated[int, Strict(), Field(ge=0, le=366)]
Positive = Annotated[int, Strict(), Field(ge=1, le=1000)]
Hverdage = Annotated[int, Strict(), Field(ge=-250, le=250)]
"""Working days before (negative) or after a meeting."""
Level = Annotated[int, Strict(), Field(ge=1, le=3)]
Attendance = Literal["required", "wanted", "optional"]
Visibility = Literal["public", "participants"]
Posts = Annotated[
    tuple[Id, ...],
    BeforeValidator(_as_list, json_schema_input_type=Id | list[Id]),
]
"""One post, or a list of posts."""
