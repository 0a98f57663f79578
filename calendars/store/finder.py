"""Finding feeds for a server: as the database is at that moment, and as cheaply as it allows."""

from datetime import datetime
from typing import NamedTuple, Protocol

from calendars.store.serving import Answer
from calendars.store.store import Store
from calendars.store.year_key import YearKey


class Kept(NamedTuple):
    """A feed that needs no secret: its digests, as in `Served`."""

    digest: str
    packed: str | None
    last_modified: datetime


class Finder(Protocol):
    """A finder answers from the database as it is now. Unreachable when it cannot."""

    async def find(self, secret: str, now: datetime) -> Answer:
        """The feed of a secret; None when nobody has it."""

    async def kept(self, key: YearKey, kind: str) -> Kept | None:
        """The feed of a kind; None when there is none."""

    async def octets(self, key: YearKey, digest: str) -> bytes | None:
        """The bytes of a digest; None when a publication has replaced them since."""


def finder(store: Store) -> Finder:
    """The finder of a store's database."""
    from calendars.store.register_finder import RegisterFinder
    from calendars.store.thread_finder import ThreadFinder

    return RegisterFinder(store) if store.url.get_backend_name() == "sqlite" else ThreadFinder(store)
