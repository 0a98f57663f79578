"""The revision of a year folder: a fingerprint of everything that a plan is made from."""

from hashlib import sha256
from pathlib import Path

from calendars.engagement_lines import MOST_BYTES as _MOST_BYTES
from calendars.whole_file import read_whole
from scheduler.year_file.encoding import decode

TEXTS = ("*.toml", "*.csv")
CALENDARS = ("engagementer/*.ics",)


def revision(folder: Path) -> str:
    """The first 16 hexadecimal digits of a SHA-256 over the folder's tables, lists and engagements.

    It changes with any letter, with any byte of a calendar, and with any file's name; how a text is encoded
    does not matter, for it may be saved again by Excel, or fetched from a store.
    """
    digest = sha256()
    texts = {path for part in TEXTS for path in folder.glob(part)}
    for path in sorted(texts.union(*(folder.glob(part) for part in CALENDARS))):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(b"\0")
        content = _content(path)
        digest.update(sha256(decode(content).encode() if path in texts else content).digest())
    return digest.hexdigest()[:16]


def _content(path: Path) -> bytes:
    """The file's bytes; none where it cannot be read or is too large: no plan is made from it then."""
    try:
        return read_whole(path, _MOST_BYTES)
    except OSError:
        return b""
