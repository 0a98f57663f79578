"""Where a year's store is: beside the year, or where the installation says. Loads no database."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import URL

VARIABLE = "AARSHJUL_DATABASE_URL"
FILE = "aarshjul.db"


def store_url(folder: Path, environment: Mapping[str, str]) -> "str | URL":
    """The database of a year's folder: AARSHJUL_DATABASE_URL when set, else the file aarshjul.db in it."""
    from sqlalchemy import URL

    return environment.get(VARIABLE) or URL.create("sqlite", database=str(folder / FILE))


def has_store(folder: Path, environment: Mapping[str, str]) -> bool:
    """True when the year is kept in a store: one is named for the installation, or lies in the folder."""
    return bool(environment.get(VARIABLE)) or (folder / FILE).exists()
