"""Writes a way out into the year's folder."""

from collections.abc import Iterable
from pathlib import Path

from scheduler.relaxation.year_text import Edit, YearText
from scheduler.year_file.encoding import decode
from scheduler.year_file.written import DOCUMENT

_UTF8_BOM = b"\xef\xbb\xbf"


def write_edits(folder: Path, text: YearText, edits: Iterable[Edit]) -> None:
    """Replaces aarshjul.toml at once, in the encoding it has; nothing is written when edits overlap."""
    changed = text.changed(edits)
    if changed is None:
        raise ValueError("the edits overlap")
    path = folder / DOCUMENT
    partial = path.with_name(f"{DOCUMENT}.new")
    partial.write_bytes(_encoded(changed, path.read_bytes()))
    partial.replace(path)


def _encoded(text: str, like: bytes) -> bytes:
    """The text as the old file was saved; as UTF-8 where that cannot hold it."""
    if like.startswith((b"\xff\xfe", b"\xfe\xff")):
        return text.encode("utf-16")
    if like.startswith(_UTF8_BOM):
        return _UTF8_BOM + text.encode()
    if decode(like).encode() == like:
        return text.encode()
    try:
        return text.encode("cp1252")
    except UnicodeEncodeError:
        return text.encode()
