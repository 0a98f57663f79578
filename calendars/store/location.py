"""Where a year's store is: beside the year, or where the installation says."""

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import URL

VARIABLE = "AARSHJUL_DATABASE_URL"
FILE = "aarshjul.db"

Place = str | URL
"""Which database: a URL."""


def store_url(folder: Path, environment: Mapping[str, str]) -> Place:
    """The database of a year's folder: AARSHJUL_DATABASE_URL when set, else the file aarshjul.db in it."""
    return environment.get(VARIABLE) or URL.create("sqlite", database=str(folder / FILE))
