"""A year's folder as the document that a store keeps."""

from hashlib import sha256
from pathlib import Path

from calendars.store.document import Document
from scheduler.year_file.encoding import decode
from scheduler.year_file.revision import CALENDARS, TEXTS


def folder_document(folder: Path) -> Document:
    """The text of the folder's tables and lists, and of each calendar the SHA-256 of its bytes alone."""
    return Document(
        {_name(folder, path): decode(path.read_bytes()) for path in _paths(folder, TEXTS)},
        {_name(folder, path): sha256(path.read_bytes()).hexdigest() for path in _paths(folder, CALENDARS)},
    )


def _paths(folder: Path, parts: tuple[str, ...]) -> list[Path]:
    return sorted(path for part in parts for path in folder.glob(part) if path.is_file())


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()
