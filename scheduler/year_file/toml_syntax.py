"""What is wrong with a TOML file that cannot be read, in Danish and English, with its line."""

import re

from calendars.language import Text
from scheduler.year_file.faults import Fault

_SAYINGS: tuple[tuple[str, Text], ...] = (
    (
        "Cannot declare|Cannot overwrite|Cannot mutate|Duplicate inline",
        Text(da="hver nøgle og hver tabel én gang", en="every key and every table once"),
    ),
    (
        "Expected '=' after",
        Text(da='"nøgle = værdi" med lighedstegn', en='"key = value" with an equals sign'),
    ),
    (
        "Expected newline or end",
        Text(
            da='én "nøgle = værdi" på hver linje; tekst i anførselstegn',
            en='one "key = value" on each line; text in quotes',
        ),
    ),
    ("Unclosed array", Text(da="en liste, der slutter med ]", en="a list that ends with ]")),
    (
        "Unclosed inline|in inline table|inline table",
        Text(da="{ nøgle = værdi, ... } på én linje", en="{ key = value, ... } on one line"),
    ),
    (
        "Unterminated string|Illegal character|Expected \"'",
        Text(da="en tekst, der slutter med anførselstegn", en="text that ends with a quotation mark"),
    ),
    (
        "table declaration|table array",
        Text(da="en tabel skrevet [navn], eller [[navn]]", en="a table written [name], or [[name]]"),
    ),
    (
        "Unescaped|Escape|escape",
        Text(da=r"\\ for en omvendt skråstreg i en tekst", en=r"\\ for a backslash in text"),
    ),
    (
        "Invalid date",
        Text(da="en dato, der findes, fx 2027-02-28", en="a date that exists, such as 2027-02-28"),
    ),
    (
        "Invalid initial character for a key|Invalid statement",
        Text(
            da="en linje med [tabel], nøgle = værdi eller # kommentar",
            en="a line with [table], key = value or # comment",
        ),
    ),
    (
        "Invalid value",
        Text(
            da='en værdi: "tekst" i anførselstegn, et tal, en dato, true, false eller en [liste]',
            en='a value: "text" in quotes, a number, a date, true, false or a [list]',
        ),
    ),
)
_OTHER = Text(da="gyldig TOML", en="valid TOML")


_DEEP = Text(da="lister eller tabeller i mange lag", en="lists or tables in many layers")
_SHALLOW = Text(da="få lag af lister og tabeller", en="few layers of lists and tables")
_CUT = Text(da="filen slutter midt i noget", en="the file ends in the middle of something")
_UNREADABLE = Text(
    da="et tal eller en tekst, der ikke kan læses", en="a number or a text that cannot be read"
)


_NO_COMMA = Text(
    da="{allowed}; der mangler måske et komma før {next}",
    en="{allowed}; perhaps a comma is missing before {next}",
)
_NEXT = {
    "Unclosed array": (
        r"""("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[+-]?\d[\w.:+-]*|true\b|false\b|\{[^{}\n]*\})"""
        r"""(?!\s*[=.])"""
    ),
    "Unclosed inline table": r"""([\w-]+|"[^"\n]*"|'[^'\n]*')(?=\s*[=.])""",
}
"""What stands where a comma or an end was looked for, when it is one more value, or one more key."""
_LONGEST_NEXT = 60


def _after_no_comma(text: str, message: str) -> str | None:
    """The value or key before which a list or an inline table may lack a comma."""
    where = re.match(r"(.+) \(at line (\d+), column (\d+)\)", message)
    if where is None or where[1] not in _NEXT:
        return None
    lines = text.replace("\r\n", "\n").split("\n")
    found = re.match(_NEXT[where[1]], lines[int(where[2]) - 1][int(where[3]) - 1 :], re.ASCII)
    return found[1] if found and len(found[1]) <= _LONGEST_NEXT else None


def say_syntax(file: str, text: str, error: Exception) -> Fault:
    """The fault behind a reader's error: the line it is on, what stands there and what could."""
    message = str(error)
    if isinstance(error, RecursionError):
        return Fault(file, None, "", _DEEP, _SHALLOW, None, "too-deep")
    lines = text.splitlines() or [""]
    match = re.search(r"at line (\d+)", message)
    number = min(int(match[1]), len(lines)) if match else len(lines) if "end of document" in message else None
    allowed = next((text for pattern, text in _SAYINGS if re.search(pattern, message)), _OTHER)
    unparted = _after_no_comma(text, message)
    if unparted:
        allowed = _NO_COMMA.filled(allowed=allowed, next=unparted)
    found = lines[number - 1].strip() if number else ""
    nothing = _CUT if number else _UNREADABLE
    return Fault(file, number, "", found or nothing, allowed, None, "toml-syntax")
