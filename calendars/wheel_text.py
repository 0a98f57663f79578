"""How wide text can be in Helvetica or Arial, and text cut or wrapped to a width."""

import re
import unicodedata

# Widths in thousandths of the font size, the widest of the regular and the bold face, rounded up: a box
# measured with them is never too small. Both families share these widths.
_WIDTHS = {
    char: width
    for width, chars in (
        (240, "'"),
        (280, " ,./I\\ijl|·’‘"),
        (335, "!()-:;[]`ft"),
        (390, "*r{}"),
        (475, '"'),
        (500, "z“”"),
        (560, "#$0123456789J_aceksvxy–«»§"),
        (590, "+<=>^~×"),
        (615, "?FLTZbdghnopquøß"),
        (670, "EPSVXY"),
        (725, "&ABCDHKNRU"),
        (780, "GOQwØ"),
        (835, "M"),
        (890, "%mæ"),
        (945, "W"),
        (1000, "Æ—…"),
        (1015, "@"),
    )
    for char in chars
}
_UNKNOWN = 1100
ELLIPSIS = "…"


_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Text on one line, with characters XML 1.0 cannot carry replaced by U+FFFD.

    >>> clean("Samarbejds\\n forum")
    'Samarbejds forum'
    """
    return " ".join(_NOT_XML.sub("\ufffd", text).split())


def width(text: str, size: float) -> float:
    """The most room a text takes at a font size, in the size's unit.

    >>> width("Møde", 10.0)
    26.8
    """
    return sum(_char_width(char) for char in text) * size / 1000


def _char_width(char: str) -> int:
    if char in _WIDTHS:
        return _WIDTHS[char]
    base = unicodedata.normalize("NFD", char)[0]
    return _WIDTHS.get(base, _UNKNOWN)


def fit(text: str, size: float, room: float) -> str:
    """The text, or as much of its beginning as the room holds with an ellipsis to say so."""
    if width(text, size) <= room:
        return text
    kept = text
    while kept and width(kept.rstrip() + ELLIPSIS, size) > room:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def wrap(text: str, size: float, room: float, lines: int, first: float | None = None) -> list[str]:
    """The text in at most so many lines, broken between words; the last is cut by `fit`.

    `first` is the room of the first line where that differs from the others.

    >>> wrap("Den Tværkommunale Styregruppe", 10.0, 80.0, 2)
    ['Den', 'Tværkommuna…']
    """
    words, out = text.split(), [""]
    while words:
        room_here = room if first is None or len(out) > 1 else first
        longer = f"{out[-1]} {words[0]}".strip()
        if width(longer, size) <= room_here:
            out[-1] = longer
            words.pop(0)
        elif len(out) < lines and (out[-1] or room_here < room):
            out.append("")
        else:
            out[-1] = fit(" ".join([out[-1], *words]).strip(), size, room_here)
            words = []
    return out
