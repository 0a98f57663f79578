"""Reads the words of a window into points and how they are linked, before any year is known."""

import unicodedata
from dataclasses import replace
from typing import Literal, get_args

from calendars.language import Text
from calendars.window_fault import WindowFault, date_meant, nearest_word
from calendars.window_points import Kind, Point
from calendars.window_vocabulary import (
    CA,
    DASHES,
    HYPHENED_PART,
    KNOWN,
    LINKS,
    MONTH_WORDS,
    ORDINALS,
    PART_WORDS,
    SHAPES,
    WORD,
    YEAR,
)

Link = Literal["comma", "join", "slash", "range"]
LINK_KINDS: tuple[Link, ...] = get_args(Link)
LONGEST = 500

_SHORT = Text(da="højst 500 tegn", en="at most 500 characters")
_CA = Text(da='"ca." kun forrest, foran hele vinduet', en='"ca." only at the head, before the whole window')
_SLASH = Text(
    da='skråstreg kun mellem to datoer ("2027-05-01/2027-05-14"); ellers bindestreg',
    en='a slash only between two dates ("2027-05-01/2027-05-14"); else a hyphen',
)
_MONTH = Text(da='en måned efter, som i "primo maj"', en='a month after it, as in "primo maj"')
_WHAT = Text(
    da='hvad tallet tæller, som i "3. maj" eller "uge 3"',
    en='what the number counts, as in "3. maj" or "uge 3"',
)


def tidy(words: str) -> str:
    """The window in one form of each character, with single spaces; a fault when it is too long."""
    if len(words) <= LONGEST:
        tidied = " ".join(unicodedata.normalize("NFKC", words).split())
        if len(tidied) <= LONGEST:  # one character may become eighteen
            return tidied
    raise WindowFault(words[:LONGEST] + "…", words[:40] + "…", _SHORT)


def read(words: str) -> tuple[list[Point], list[Link]]:
    """The points of a tidy window, each complete, and the link from each to the next."""
    text = HYPHENED_PART.sub(r"\1 ", DASHES.sub("-", words))
    if hint := date_meant(text):
        raise WindowFault(words, words, hint=hint)
    chunks, links = _split(text)
    _join_years(chunks, links)
    points = [_point(chunk, words) for chunk in chunks]
    for at, link in enumerate(links):
        if link == "slash" and not points[at].kind == points[at + 1].kind == "iso":
            raise WindowFault(words, f"{chunks[at]}/{chunks[at + 1]}", _SLASH)
    for at in range(1, len(points)):
        points[at] = _lean_back(points, links, at)
    for at in reversed(range(len(points))):
        points[at] = _lean_forward(points, at, words)
    return points, links


def _split(text: str) -> tuple[list[str], list[Link]]:
    chunks: list[str] = []
    links: list[Link] = []
    start = 0
    for match in LINKS.finditer(text):
        if match.lastgroup in LINK_KINDS:
            chunks.append(text[start : match.start()].strip())
            links.append(match.lastgroup)
            start = match.end()
    chunks.append(text[start:].strip())
    return chunks, links


def _join_years(chunks: list[str], links: list[Link]) -> None:
    """A year after a comma belongs to what stands before it: "uge 37, 2027"."""
    for at in reversed(range(1, len(chunks))):
        if links[at - 1] == "comma" and YEAR.fullmatch(chunks[at]):
            chunks[at - 1 : at + 1] = [f"{chunks[at - 1]} {chunks[at]}"]
            del links[at - 1]


def _point(chunk: str, words: str) -> Point:
    for kind in get_args(Kind):
        match = SHAPES[kind].fullmatch(chunk)
        if match is not None:
            return _made(kind, chunk, match.groupdict())
    raise _not_understood(chunk, words)


def _made(kind: Kind, found: str, said: dict[str, str | None]) -> Point:
    number = said.get("number") or said.get("q")
    ordinal, month, part, year = (said.get(key) for key in ("ordinal", "month", "part", "year"))
    return Point(
        kind,
        found,
        number=int(number) if number else ORDINALS[ordinal.casefold()] if ordinal else 0,
        month=(int(month) if month.isdecimal() else MONTH_WORDS[month.casefold()]) if month else 0,
        part=PART_WORDS[part.casefold()] if part else None,
        year=int(year) if year else None,
        dotted=bool(said.get("dot")),
    )


def _not_understood(chunk: str, words: str) -> WindowFault:
    about = CA.match(chunk)
    if about:
        return WindowFault(words, about[0].strip(), _CA)
    for word in WORD.findall(chunk):
        if word.casefold() not in KNOWN:
            return WindowFault(words, word, hint=nearest_word(word, KNOWN))
    return WindowFault(words, chunk or words)


def _lean_back(points: list[Point], links: list[Link], at: int) -> Point:
    """A bare number after a week or quarter is one more: "uge 36-39 og 41", "Q1-Q2" as "Q1-2"."""
    point, before = points[at], points[at - 1]
    if point.kind != "bare" or point.dotted or before.kind not in ("week", "quarter"):
        return point
    if at < len(links) and links[at] == "range" and points[at + 1].kind == "day":
        return point
    year = point.year or (before.year if links[at - 1] != "range" else None)
    return replace(before, found=point.found, number=point.number, year=year)


def _lean_forward(points: list[Point], at: int, words: str) -> Point:
    """A bare number or part takes what it lacks from the next point: "3.-14. maj", "primo og ultimo maj"."""
    point = points[at]
    after = points[at + 1] if at + 1 < len(points) else None
    if point.kind == "part" and not point.month:
        if after is None or after.kind != "part":
            raise WindowFault(words, point.found, _MONTH)
        return replace(point, month=after.month, year=after.year, near=True)
    if point.kind == "bare":
        if point.year is not None or after is None or after.kind not in ("day", "quarter", "half"):
            raise WindowFault(words, point.found, _WHAT)
        if after.kind == "day":
            return replace(after, found=point.found, number=point.number, near=True)
        return replace(after, found=point.found, number=point.number, year=None)
    return point


def split_ca(words: str) -> tuple[bool, str]:
    """Whether "ca." stands before a window, and the window without it.

    >>> split_ca("ca. ultimo januar")
    (True, 'ultimo januar')
    """
    match = CA.match(words)
    return match is not None, words[match.end() if match else 0 :].strip()
