"""Names of files that every system, mail program and web address takes as they are."""

import re
import unicodedata

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "ae", "Ø": "oe", "Å": "aa"})
_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def file_stem(*words: str) -> str:
    """The words as one file name without its ending: ASCII, lower case, hyphens between.

    >>> file_stem("forvaltning", "ØKF")
    'forvaltning-oekf'
    """
    joined = unicodedata.normalize("NFC", "-".join(words)).translate(_DANISH)
    plain = unicodedata.normalize("NFKD", joined).encode("ascii", "ignore").decode().lower()
    return _NOT_PLAIN.sub("-", plain).strip("-")
