"""Finding feeds in any database: a query each time, in a thread."""

import asyncio
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Select, bindparam, select

from calendars.store.contents import CONTENT
from calendars.store.feeds import FEED
from calendars.store.finder import Kept
from calendars.store.secret import secret_hash
from calendars.store.serving import ASKED, Answer, Asked, judge
from calendars.store.store import Store
from calendars.store.year_key import YearKey

_OCTETS = select(CONTENT.c.octets).where(
    CONTENT.c.installation == bindparam("installation"),
    CONTENT.c.year == bindparam("year"),
    CONTENT.c.digest == bindparam("digest"),
)
_KEPT = select(FEED.c.digest, FEED.c.packed, FEED.c.last_modified).where(
    FEED.c.installation == bindparam("installation"),
    FEED.c.year == bindparam("year"),
    FEED.c.kind == bindparam("kind"),
)


class ThreadFinder:
    """Asks any database through SQLAlchemy in a few threads, so that a slow answer delays nobody else."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def find(self, secret: str, now: datetime) -> Answer:
        """The feed of a secret; None when nobody has it."""
        hashed = secret_hash(secret)
        row = await self._first(ASKED, {"hash": hashed})
        return judge(None if row is None else Asked.of(row), hashed, now)

    async def kept(self, key: YearKey, kind: str) -> Kept | None:
        """The feed of a kind; None when there is none."""
        row = await self._first(_KEPT, {**key.values, "kind": kind})
        return None if row is None else Kept(*row)

    async def octets(self, key: YearKey, digest: str) -> bytes | None:
        """The bytes of a digest; None when a publication has replaced them since."""
        row = await self._first(_OCTETS, {**key.values, "digest": digest})
        return None if row is None else bytes(row[0])

    async def _first(self, query: Select[Any], parameters: dict[str, Any]) -> Any:
        return await asyncio.to_thread(partial(self._ask, query, parameters))

    def _ask(self, query: Select[Any], parameters: dict[str, Any]) -> Any:
        with self._store.asking() as connection:
            return connection.execute(query, parameters).first()
