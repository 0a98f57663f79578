"""The store of a year that is kept in one, to be read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from calendars.language import Language
from calendars.store.faults import NoStore
from calendars.store.store import Connection
from calendars.store.year_key import YearKey
from scheduler.cli.folder import load_year
from scheduler.cli.store_of import store_of, told_faults
from scheduler.cli.store_of_folder import kept_in_store
from scheduler.cli.workspace_of import folder_key, key_of


@contextmanager
def kept_year(folder: Path, language: Language) -> Iterator[tuple[Connection, YearKey]]:
    """One state of the folder's store, and the year in it; exit 3 when the year is kept in none."""
    key = folder_key(folder) or key_of(load_year(folder, language))
    if not kept_in_store(folder):
        with told_faults(language):
            raise NoStore(str(folder))
    with store_of(folder, language) as store, store.reading() as connection:
        yield connection, key
