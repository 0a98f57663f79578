"""The day each subscription was last used, written behind the requests and not in them."""

import asyncio
from datetime import date

from calendars.feed_app.log import say
from calendars.store.faults import StoreFault
from calendars.store.serving import mark_used
from calendars.store.store import Store
from calendars.store.year_key import YearKey

_MOST_WAITING = 50_000


class Usage:
    """Notes which subscriptions were used today, for `write` to write, each once a day.

    A process that is killed forgets what it has not written; the subscription's next request notes it again.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: dict[tuple[YearKey, int], date] = {}

    def note(self, key: YearKey, subscription: int, last_used: date | None, today: date) -> None:
        """Notes a use, unless the day is known already."""
        if (last_used is None or last_used < today) and len(self._waiting) < _MOST_WAITING:
            self._waiting[key, subscription] = today

    def __len__(self) -> int:
        return len(self._waiting)

    def write(self) -> None:
        """Writes what was noted, in one transaction. A database that cannot be written is tried again."""
        waiting, self._waiting = self._waiting, {}
        if not waiting:
            return
        try:
            with self._store.writing() as connection:
                for (key, subscription), day in waiting.items():
                    mark_used(connection, key, subscription, day)
        except StoreFault as fault:
            self._waiting = waiting | self._waiting
            say("warning", "last_used_not_written", reason=str(fault))

    async def keep_writing(self, seconds: float) -> None:
        """Writes every so many seconds, in a thread, until cancelled."""
        while True:
            await asyncio.sleep(seconds)
            await asyncio.to_thread(self.write)
