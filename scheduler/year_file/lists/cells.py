"""What one cell of a list may say: whole numbers, yes or no, dates, ids."""

import re
from collections.abc import Callable
from typing import Any

from calendars.language import Text
from calendars.written_day import parse_day
from scheduler.year_file.tables.times import Span, parse_span
from scheduler.year_file.tables.words import (
    ID,
    ID_SHAPE,
    LONGEST_ID,
    LONGEST_NAME,
    name_without,
    slug,
    without_place,
)

_YES = frozenset({"ja", "j", "yes", "y", "x", "1", "sand", "true"})
_NO = frozenset({"nej", "n", "no", "0", "falsk", "false", "-", ""})


class Refused(Exception):
    """A cell that does not say what its column wants."""

    def __init__(self, code: str, allowed: Text, hint: str | None = None) -> None:
        super().__init__(code)
        self.code, self.allowed, self.hint = code, allowed, hint


Cell = Callable[[str], Any]


def words(cell: str) -> str:
    """Any text of one line."""
    text = " ".join(cell.split())
    if (sign := without_place(text)) is not None:
        raise Refused("bad-name", name_without(sign))
    if len(text) > LONGEST_NAME:
        allowed = Text(da=f"højst {LONGEST_NAME} synlige tegn", en=f"at most {LONGEST_NAME} visible signs")
        raise Refused("bad-name", allowed)
    return text


def identifier(cell: str) -> str:
    """An id, as in aarshjul.toml."""
    if not ID.fullmatch(cell) or len(cell) > LONGEST_ID:
        raise Refused("bad-id", ID_SHAPE, slug(cell) or None)
    return cell


def optional_identifier(cell: str) -> str | None:
    """An id, or None for a blank cell."""
    return identifier(cell) if cell else None


def identifiers(cell: str) -> tuple[str, ...]:
    """Ids with blanks or commas between them; none for a blank cell."""
    return tuple(identifier(part) for part in re.split(r"[\s,;]+", cell) if part)


def whole(cell: str) -> int | None:
    """A whole number with or without thousands: "11.900", "11 900", "11900"; None for a blank cell."""
    if not cell:
        return None
    text = re.sub(r"[\s\u00a0\u202f]", " ", cell)
    grouped = re.fullmatch(r"\d{1,3}(?:([. ,'])\d{3})(?:\1\d{3})*", text, re.ASCII)
    plain = re.sub(r"\D", "", text) if grouped else re.sub(r"[.,]0+$", "", text)
    if not re.fullmatch(r"\d{1,9}", plain, re.ASCII):
        raise Refused("bad-number", Text(da="et helt tal, fx 11.900", en="a whole number, such as 11900"))
    return int(plain)


def kroner(cell: str) -> int | None:
    """Kroner rounded down, from "285", "285,50" or "1.285,50"; None for a blank cell."""
    text = re.sub(r"\s*kr\.?$|\s", "", cell, flags=re.IGNORECASE)
    if not text:
        return None
    danish = re.fullmatch(r"(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,\d+)?", text, re.ASCII)
    english = re.fullmatch(r"(\d{1,9})\.\d{1,2}", text, re.ASCII)
    found = danish or english
    if found is None:
        raise Refused("bad-number", Text(da="kroner pr. m², fx 285", en="kroner per m², such as 285"))
    return int(found[1].replace(".", ""))


def urgency(cell: str) -> int:
    """Urgency 0 to 3; a blank cell is 0."""
    if cell and cell not in ("0", "1", "2", "3"):
        raise Refused("bad-number", Text(da="0, 1, 2 eller 3", en="0, 1, 2 or 3"))
    return int(cell or 0)


def yes_or_no(cell: str) -> bool:
    """ja, nej, yes, no, x; a blank cell is no."""
    fold = cell.casefold()
    if fold in _YES or fold in _NO:
        return fold in _YES
    raise Refused("bad-yes-no", Text(da="ja eller nej", en="yes or no"))


def day(cell: str) -> Any:
    """A date, ISO or Danish; None for a blank cell."""
    if not cell:
        return None
    found = parse_day(cell)
    if found is None:
        short = re.fullmatch(r"(\d\d?[-.]\d\d?[-.])(\d\d)", cell, re.ASCII)
        hint = f"{short[1]}20{short[2]}" if short and parse_day(f"{short[1]}20{short[2]}") else None
        allowed = Text(
            da="en dato, fx 2027-03-30, 30-03-2027 eller 30.03.2027 (ikke med skråstreger)",
            en="a date, such as 2027-03-30, 30-03-2027 or 30.03.2027 (not with slashes)",
        )
        raise Refused("bad-date", allowed, hint)
    return found


def spans(cell: str) -> tuple[Span, ...]:
    """Dates and spans with commas between: "2027-07-01/2027-07-31, 2027-09-06"."""
    found = []
    for part in re.split(r"\s*[,;]\s*", cell):
        if not part:
            continue
        span = parse_span(part)
        if span is None or span.last < span.first:
            allowed = Text(
                da="datoer eller perioder, fx 2027-07-01/2027-07-31, 2027-09-06",
                en="dates or spans, such as 2027-07-01/2027-07-31, 2027-09-06",
            )
            raise Refused("bad-date", allowed)
        found.append(span)
    return tuple(found)
