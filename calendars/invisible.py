"""Signs that are not seen themselves but change what is seen: they turn the text around, or hide in it."""

import re
import unicodedata

_FORMAT = re.compile(
    "[\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
"""Unicode's category Cf but for the joiners, written out: a feed's bytes must not follow Python's version."""

_JOINERS = re.compile("[\u200c\u200d]")
_MARKS = ("Mn", "Mc")
_JOINABLE = ("So", "Sm", "Sk", "Lo")


def invisible_signs(text: str) -> list[int]:
    """Where the text has invisible signs, in order: soft hyphens, bidi embeddings, overrides and isolates.

    Joiners are none where they join something: the parts of an emoji, or letters of scripts without capitals
    (Persian, Hindi). Between any others they only make two names look like one.
    """
    if text.isprintable():  # no sign of category Cf is
        return []
    loose = [one.start() for one in _JOINERS.finditer(text) if not _joins(text, one.start())]
    return sorted([*loose, *(one.start() for one in _FORMAT.finditer(text))])


def without_invisible_signs(text: str) -> str:
    """The text without them; what is left has none.

    >>> without_invisible_signs("Styre\u202egruppe\u200d")
    'Styregruppe'
    """
    while found := set(invisible_signs(text)):
        text = "".join(sign for at, sign in enumerate(text) if at not in found)
    return text


def _joins(text: str, at: int) -> bool:
    """True when the letter before, beneath its marks, and the sign after are such as are joined."""
    base = next((sign for sign in reversed(text[:at]) if unicodedata.category(sign) not in _MARKS), "a")
    return all(unicodedata.category(sign) in _JOINABLE for sign in (base, text[at + 1 : at + 2] or "a"))
