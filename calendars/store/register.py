"""Who subscribes to what, and which feeds there are: all of it, as a server holds it in memory."""

from collections import namedtuple
from collections.abc import Callable
from functools import lru_cache
from sqlite3 import Connection
from typing import Any

from sqlalchemy import Dialect, Select, select

from calendars.store.feeds import FEED
from calendars.store.finder import Kept
from calendars.store.serving import ASKED, Asked
from calendars.store.subscriptions import SUBSCRIPTION
from calendars.store.year_key import YearKey

Raw = tuple[Any, ...]
_NO_FEED: Raw = (None, None, None)
_FEED = ("digest", "packed", "last_modified")
_FEEDS = select(*FEED.c["installation", "year", "kind", *_FEED])
_SUBSCRIPTIONS = select(
    *(SUBSCRIPTION.c[one.name] for one in ASKED.selected_columns if one.name not in _FEED)
)
_MOST_READ = 16_384
_ROW = namedtuple("_ROW", [one.name for one in ASKED.selected_columns])  # type: ignore[misc]


class Register:
    """The rows of subscriptions and feeds as SQLite's driver has them, in one state of the database.

    Some 500 bytes a subscription. What a row means is worked out when it is asked for, by SQLAlchemy's own
    types, and remembered by its content: most rows are the same when a register is read anew.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._texts = [str(query.compile(dialect=dialect)) for query in (_SUBSCRIPTIONS, _FEEDS)]
        self._subscriptions: dict[str, Raw] = {}
        self._feeds: dict[tuple[str, int, str], Raw] = {}
        read = _reader(ASKED, dialect)
        self._asked = lru_cache(_MOST_READ)(lambda raw: Asked.of(_ROW._make(read(raw))))
        self._read_kept = _reader(select(*FEED.c[_FEED]), dialect)

    def read(self, driver: Connection) -> None:
        """Reads all of it anew, in one transaction."""
        driver.execute("BEGIN")
        try:
            subscriptions, feeds = (driver.execute(text).fetchall() for text in self._texts)
        finally:
            driver.execute("COMMIT")
        by_hash = [one.name for one in _SUBSCRIPTIONS.selected_columns].index("secret_hash")
        self._subscriptions = {row[by_hash]: row for row in subscriptions}
        self._feeds = {row[:3]: row[3:] for row in feeds}

    def asked(self, hashed: str) -> Asked | None:
        """The subscription whose secret has that hash, with its feed; None when nobody has it."""
        subscription = self._subscriptions.get(hashed)
        if subscription is None:
            return None
        feed = self._feeds.get((subscription[0], subscription[1], subscription[-1]), _NO_FEED)
        return self._asked(subscription + feed)

    def kept(self, key: YearKey, kind: str) -> Kept | None:
        """The feed of a kind; None when there is none."""
        raw = self._feeds.get((*key, kind))
        return None if raw is None else Kept(*self._read_kept(raw))


def _reader(query: Select[Any], dialect: Dialect) -> Callable[[Raw], list[Any]]:
    """What turns a row of the driver's into SQLAlchemy's values."""
    reads = [one.type.dialect_impl(dialect).result_processor(dialect, None) for one in query.selected_columns]

    def read(raw: Raw) -> list[Any]:
        return [value if one is None else one(value) for value, one in zip(raw, reads, strict=True)]

    return read
