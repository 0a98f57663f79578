"""The text of a file, whatever a Danish Windows or Excel saved it as."""

from pathlib import Path

from calendars.file_reason import TooLarge, file_reason
from calendars.language import Text
from calendars.whole_file import read_whole
from scheduler.year_file.faults import Fault, YearFaults

MOST_BYTES = 2_000_000

_MISSING = Text(da="filen skal ligge i årets mappe", en="the file must lie in the year's folder")
_TOO_BIG = Text(da="højst 2 MB", en="at most 2 MB")
_UNREADABLE = Text(da="en tekstfil, der kan læses", en="a text file that can be read")


def decode(data: bytes) -> str:
    """Text from UTF-8 (with or without BOM), UTF-16 with BOM, or Windows-1252.

    Bytes that are no UTF-8 are Windows-1252, of which the five unused bytes become U+FFFD.

    >>> decode("Måløv".encode("cp1252"))
    'Måløv'
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def read_text(folder: Path, name: str) -> str:
    """The file's text; YearFaults when it is missing, too big or no file."""
    return decode(read_bytes(folder, name))


def read_bytes(folder: Path, name: str) -> bytes:
    """The file's bytes; YearFaults when it is missing, too big or no file."""
    path = folder / name
    try:
        return read_whole(path, MOST_BYTES)
    except TooLarge as large:
        found_size = f"{large.size / 1e6:.1f} MB"
        raise YearFaults([Fault(name, None, "", found_size, _TOO_BIG, None, "file-too-big")]) from None
    except FileNotFoundError:
        found = Text(da="filen findes ikke", en="there is no such file")
        raise YearFaults([Fault(name, None, "", found, _MISSING, None, "missing-file")]) from None
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        raise YearFaults(
            [Fault(name, None, "", file_reason(error), _UNREADABLE, None, "unreadable-file")]
        ) from None
