"""The feed of a subscription for which nothing has been published yet: a whole calendar without events."""

from dataclasses import dataclass

from calendars.feed import Feed, render
from calendars.store.contents import digest_of
from calendars.store.year_key import YearKey


@dataclass(frozen=True, slots=True)
class Unpublished:
    """Bytes that are in no database; a client that is handed nothing, or an error, drops the subscription.

    A version without a time: the first publication is newer, whenever it was.
    """

    octets: bytes
    digest: str
    key: YearKey
    packed: None = None
    last_modified: None = None


_EMPTY = render(Feed("Årshjul", ()))
UNPUBLISHED = Unpublished(_EMPTY, digest_of(_EMPTY), YearKey("", 0))
