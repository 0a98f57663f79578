"""The revision of a year folder: a fingerprint of everything that a plan is made from."""

from hashlib import sha256
from pathlib import Path

from calendars.engagement_lines import MOST_BYTES as _MOST_BYTES
from calendars.whole_file import read_whole

TEXTS = ("*.toml", "*.csv")
CALENDARS = ("engagementer/*.ics",)


def revision(folder: Path) -> str:
    """The first 16 hexadecimal digits of a SHA-256 over the folder's tables, lists and engagements.

    It changes with any byte and with any file's name, and with nothing else.
    """
    digest = sha256()
    for path in sorted(path for part in (*TEXTS, *CALENDARS) for path in folder.glob(part)):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(b"\0")
        digest.update(sha256(_content(path)).digest())
    return digest.hexdigest()[:16]


def _content(path: Path) -> bytes:
    """The file's bytes; none where it cannot be read or is too large: no plan is made from it then."""
    try:
        return read_whole(path, _MOST_BYTES)
    except OSError:
        return b""
