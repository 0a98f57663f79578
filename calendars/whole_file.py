"""A file read whole, within bounds, or replaced whole: its readers find the old bytes or the new ones."""

import os
from pathlib import Path
from stat import S_ISREG

from calendars.file_reason import NotOrdinary, TooLarge


def read_whole(path: Path, most: int) -> bytes:
    """The bytes of a regular file; NotOrdinary for anything else: a pipe or a device would never end.

    Raises TooLarge, having read nothing, when there are more than `most`.
    """
    status = path.stat()
    if not S_ISREG(status.st_mode):
        raise NotOrdinary(path)
    if status.st_size > most:
        raise TooLarge(path, status.st_size, most)
    return path.read_bytes()


def replace_whole(path: Path, data: bytes) -> None:
    """Makes the bytes the content of a file, at once and lasting through a power cut.

    OSError when that cannot be done: then the file is as it was, and nothing lies beside it. A link stays
    a link. What is there and no regular file (/dev/stdout) is written to, never replaced.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_directory(target.parent)


def _sync_directory(directory: Path) -> None:
    """Makes the new name last through a power cut, where the system can open a directory."""
    if os.name != "posix":
        return
    handle = os.open(directory, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
