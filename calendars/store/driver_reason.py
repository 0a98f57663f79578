"""Why a database would not do what it was asked, in Danish and English, from what its driver says."""

import sqlite3
from collections.abc import Mapping

from calendars.language import Text

_CORRUPT, _NO_DATABASE = sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB
_PRIMARY = 0xFF  # of an extended result code: https://sqlite.org/rescode.html#extrc
DISORDERED = Text(da="filens sider hænger ikke sammen", en="database disk image is malformed")
_REASONS: Mapping[int, Text] = {
    sqlite3.SQLITE_BUSY: Text(da="en anden skriver i den; prøv igen", en="database is locked"),
    sqlite3.SQLITE_READONLY: Text(da="den kan kun læses", en="attempt to write a readonly database"),
    sqlite3.SQLITE_IOERR: Text(da="drevet svarer ikke rigtigt", en="disk I/O error"),
    sqlite3.SQLITE_FULL: Text(da="der er ikke mere plads på drevet", en="database or disk is full"),
    sqlite3.SQLITE_CANTOPEN: Text(da="filen kan ikke åbnes", en="unable to open database file"),
    _CORRUPT: DISORDERED,
    _NO_DATABASE: Text(da="filen er ikke en database", en="file is not a database"),
}


def driver_reason(error: BaseException | None) -> Text:
    """The reason of a driver's error, on one line; what has no Danish here is told as the driver tells it."""
    said = " ".join(str(error).split())
    return _REASONS.get(_code(error), Text(da=said, en=said))


def is_damage(error: BaseException | None) -> bool:
    """True when SQLite finds that its file is not one, or not whole: asking again does not help."""
    return _code(error) in (_CORRUPT, _NO_DATABASE)


def _code(error: BaseException | None) -> int:
    return (getattr(error, "sqlite_errorcode", None) or 0) & _PRIMARY
