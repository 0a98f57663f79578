"""What a database's driver says is told in both languages, and what a backup helps against is known."""

import sqlite3

import pytest

from calendars.store.driver_reason import driver_reason, is_damage


def failing(code: int, said: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(said)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "da", "damage"),
    [
        (sqlite3.SQLITE_CORRUPT, "filens sider hænger ikke sammen", True),
        (sqlite3.SQLITE_CORRUPT_INDEX, "filens sider hænger ikke sammen", True),
        (sqlite3.SQLITE_NOTADB, "filen er ikke en database", True),
        (sqlite3.SQLITE_BUSY, "en anden skriver i den; prøv igen", False),
        (sqlite3.SQLITE_IOERR_READ, "drevet svarer ikke rigtigt", False),
    ],
)
def test_a_code_has_its_reason(code: int, da: str, damage: bool) -> None:
    error = failing(code, "english")
    assert driver_reason(error).da == da
    assert is_damage(error) is damage


def test_what_is_not_known_is_told_as_the_driver_tells_it() -> None:
    error = RuntimeError("connection\n refused")
    assert driver_reason(error).da == driver_reason(error).en == "connection refused"
    assert not is_damage(error)
