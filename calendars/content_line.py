"""Content lines: RFC 5545 3.1, the lines of which an iCalendar file is made."""

import re
import unicodedata

from calendars.invisible import without_invisible_signs

MOST_OCTETS = 75
"""How long a line may be, without its line break (RFC 5545 3.1)."""

_LINE_BREAK = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_UNSHOWABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TO_ESCAPE = re.compile(r"[\\;,]")


def clean(text: str) -> str:
    r"""Text without what no calendar can show: control characters, lone surrogates, invisible signs.

    Every kind of line break becomes "\n" (Word writes a vertical tab, Excel "\r\n"), a tab becomes a space,
    and letters are composed (NFC), so that an "å" typed on a Mac equals every other "å".

    >>> clean("Møde\vi\tKøbenhavn\x07\r\n")
    'Møde\ni København\n'
    """
    broken = _LINE_BREAK.sub("\n", text.replace("\t", " "))
    return unicodedata.normalize("NFC", without_invisible_signs(_UNSHOWABLE.sub("", broken)))


def one_line(text: str) -> str:
    r"""Clean text on one line, for titles and places: clients show "\n" there as two characters.

    >>> one_line(" Rådhuset,\n  lokale 63 ")
    'Rådhuset, lokale 63'
    """
    return " ".join(clean(text).split())


def escape(text: str) -> str:
    r"""Clean text as a TEXT value (RFC 5545 3.3.11).

    >>> escape("dagsorden; bilag 1, 2\n")
    'dagsorden\\; bilag 1\\, 2\\n'
    """
    return _TO_ESCAPE.sub(r"\\\g<0>", clean(text)).replace("\n", r"\n")


def fold(line: str) -> bytes:
    r"""One content line as octets, folded after at most 75 and ended by CRLF (RFC 5545 3.1).

    No fold falls inside a UTF-8 sequence, nor between a backslash and what it escapes: the standard allows
    the latter, but a client that unescapes before it unfolds then shows a stray backslash.

    >>> fold("SUMMARY:" + "å" * 40).split(b"\r\n ")[1].decode()
    'ååååååå\r\n'
    """
    octets = line.encode()
    lines, start, room = [], 0, MOST_OCTETS
    while len(octets) - start > room:
        cut = _cut(octets, start, start + room)
        lines.append(octets[start:cut])
        start, room = cut, MOST_OCTETS - 1
    return b"\r\n ".join([*lines, octets[start:]]) + b"\r\n"


def _cut(octets: bytes, start: int, latest: int) -> int:
    """The last place up to `latest` where the line may be cut; `start` is such a place."""
    cut = latest
    while octets[cut] & 0xC0 == 0x80:
        cut -= 1
    piece = octets[start:cut]
    backslashes = len(piece) - len(piece.rstrip(b"\\"))
    return cut - backslashes % 2
