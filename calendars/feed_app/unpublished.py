"""The feed of a subscription for which nothing has been published yet: a whole calendar without events."""

from dataclasses import dataclass

from calendars.feed import Feed, render
from calendars.feed_app.stored import Version
from calendars.store.contents import digest_of
from calendars.store.year_key import YearKey


@dataclass(frozen=True, slots=True)
class Unpublished:
    """Bytes that are in no database; a client that is handed nothing, or an error, drops the subscription."""

    octets: bytes
    key: YearKey

    @property
    def version(self) -> Version:
        """Its tag, and no time: the first publication is newer, whenever it was."""
        return Version(digest_of(self.octets), None, None)


UNPUBLISHED = Unpublished(render(Feed("Årshjul", ())), YearKey("", 0))
