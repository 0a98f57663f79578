"""The store that commands use, who signs what they write, and what is said when it cannot be used."""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from calendars.language import Language
from calendars.store.base_changed import BaseChanged
from calendars.store.dump_reading import BadDump
from calendars.store.faults import Damaged, NoStore, StoreFault, Unreachable
from calendars.store.location import store_url
from calendars.store.signature import Signature
from calendars.store.store import Store
from scheduler.cli.blamed import blamed
from scheduler.cli.exits import BASE_CHANGED, INVALID_INPUT, REFUSED, SERVICE_FAILED, Exit

if TYPE_CHECKING:
    from calendars.store.store import URL

AUTHOR = "AARSHJUL_AUTHOR"
_CODES: tuple[tuple[type[StoreFault], int], ...] = (
    (BaseChanged, BASE_CHANGED),
    (Damaged, INVALID_INPUT),
    (Unreachable, SERVICE_FAILED),
    (BadDump, INVALID_INPUT),
    (NoStore, INVALID_INPUT),
    (StoreFault, REFUSED),
)


@contextmanager
def store_of(folder: Path | None, language: Language = "da") -> Iterator[Store]:
    """The year's store, with this program's tables; a store's fault ends the command with its exit code."""
    with told_faults(language), Store.open(url_of(folder)) as store, blamed(store):
        yield store


@contextmanager
def store_as_it_is(folder: Path | None, language: Language = "da") -> Iterator[Store]:
    """The year's store whatever its tables; NoStore, which ends the command, when there is none."""
    with told_faults(language), Store.connect(url_of(folder), must_exist=True) as store, blamed(store):
        yield store


@contextmanager
def told_faults(language: Language = "da") -> Iterator[None]:
    """Ends the command with one sentence and an exit code when the store cannot do what is asked."""
    try:
        yield
    except StoreFault as fault:
        code = next(code for kind, code in _CODES if isinstance(fault, kind))
        raise Exit(fault.say(language), code) from None


def url_of(folder: Path | None) -> "str | URL":
    """The database of a folder; without a folder the one of the environment, which must be there."""
    return store_url(folder or Path(), os.environ)


def signature(at: datetime | None = None) -> Signature:
    """Who runs the command (AARSHJUL_AUTHOR, else the system's name for the user), and when: now."""
    return Signature(os.environ.get(AUTHOR) or _user(), at or datetime.now(UTC))


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "ukendt"
