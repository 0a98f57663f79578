"""The revision of a year folder: a fingerprint of everything that a plan is made from."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from calendars.engagement_lines import MOST_BYTES as _MOST_BYTES
from calendars.whole_file import read_whole
from scheduler.year_file.encoding import decode

TEXTS = ("*.toml", "*.csv")
CALENDARS = ("engagementer/*.ics",)


def revision(folder: Path, texts: Mapping[str, str] | None = None) -> str:
    """The first 16 hexadecimal digits of a SHA-256 over the folder's tables, lists and engagements.

    It changes with any letter, with any byte of a calendar, and with any file's name; how a text is encoded
    does not matter, for it may be saved again by Excel, or fetched from a store. `texts` are files as they
    will be: the fingerprint is what it is once they are written.
    """
    digest = sha256()
    to_be = {folder / name: text for name, text in (texts or {}).items()}
    lists = {path for part in TEXTS for path in folder.glob(part)} | to_be.keys()
    for path in sorted(lists.union(*(folder.glob(part) for part in CALENDARS))):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(b"\0")
        if path in to_be:
            content = to_be[path].encode()
        else:
            content = decode(_content(path)).encode() if path in lists else _content(path)
        digest.update(sha256(content).digest())
    return digest.hexdigest()[:16]


def _content(path: Path) -> bytes:
    """The file's bytes; none where it cannot be read or is too large: no plan is made from it then."""
    try:
        return read_whole(path, _MOST_BYTES)
    except OSError:
        return b""
