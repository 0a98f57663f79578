"""Whether a SQLite database has changed, by a look at the memory in which SQLite itself notes it."""

import mmap
import os
import struct
from pathlib import Path
from typing import Self

_HEADERS = 96
_VERSION = 3_007_000
_HELD: dict[tuple[int, int], mmap.mmap] = {}
"""By device and inode, for as long as the process lives. Were one closed, all locks that the process has on
the file would go with it (fcntl), those of SQLite's own connections too."""


class WalIndex:
    """The header of a database's WAL index, FILE-shm, which every commit of any process changes.

    SQLite goes by the same bytes to see whether what it has read is still so ("WAL-mode File Format", 2.1):
    a counter of commits, the log's length, its salts and a checksum over all of it, twice. What is read
    while somebody writes is no header that was there before, and so a change too. Only an open connection
    keeps the file in place: whoever has an index must have one.
    """

    def __init__(self, shared: mmap.mmap) -> None:
        self._shared = shared

    @classmethod
    def of(cls, database: str) -> Self | None:
        """The index of a database that this process has open; None where there is none that can be read.

        So for one in memory, on Windows (no such file can be shared) and for a SQLite built to do without.
        """
        path = Path(f"{database}-shm")
        try:
            status = path.stat()
            shared = _HELD.get((status.st_dev, status.st_ino))
            if shared is None:
                shared = mmap.mmap(os.open(path, os.O_RDONLY), _HEADERS, prot=mmap.PROT_READ)
                _HELD[status.st_dev, status.st_ino] = shared
        except (OSError, ValueError, AttributeError):
            return None
        return cls(shared) if struct.unpack_from("=I", shared)[0] == _VERSION else None

    def token(self) -> bytes:
        """The same bytes again as long as nothing has been committed."""
        return self._shared[:_HEADERS]
