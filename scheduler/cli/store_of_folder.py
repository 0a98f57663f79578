"""Whether a folder's year is kept in a store; asking loads no database."""

import os
from pathlib import Path

from calendars.store.location import has_store


def kept_in_store(folder: Path) -> bool:
    """True when the year of the folder is kept in a store, so that commands write there too."""
    return has_store(folder, os.environ)
