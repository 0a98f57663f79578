"""The one query behind every request for a feed."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, and_, bindparam, or_, select, update

from calendars.store.contents import CONTENT
from calendars.store.feeds import FEED
from calendars.store.secret import is_secret_of, secret_hash
from calendars.store.subscriptions import SUBSCRIPTION
from calendars.store.year_key import YearKey


@dataclass(frozen=True, slots=True)
class Served:
    """A feed to send. The digest is its strong ETag; `last_used` is the subscription's, None when never."""

    key: YearKey
    subscription: int
    octets: bytes
    digest: str
    last_modified: datetime
    last_used: date | None


@dataclass(frozen=True, slots=True)
class Gone:
    """The subscription was revoked or has expired: clients stop asking when they are told so (410)."""


@dataclass(frozen=True, slots=True)
class NotRendered:
    """The subscription is good, but nothing has been published for it yet."""


_SAME_YEAR = and_(FEED.c.installation == SUBSCRIPTION.c.installation, FEED.c.year == SUBSCRIPTION.c.year)
_ITS_BYTES = and_(
    CONTENT.c.installation == FEED.c.installation,
    CONTENT.c.year == FEED.c.year,
    CONTENT.c.digest == FEED.c.digest,
)
_ITS_FEED = SUBSCRIPTION.outerjoin(FEED, and_(_SAME_YEAR, FEED.c.kind == SUBSCRIPTION.c.kind))
_ASKED = (
    select(
        *SUBSCRIPTION.c["installation", "year", "number", "secret_hash", "revoked", "expires", "last_used"],
        FEED.c.digest,
        FEED.c.last_modified,
        CONTENT.c.octets,
    )
    .select_from(_ITS_FEED.outerjoin(CONTENT, _ITS_BYTES))
    .where(SUBSCRIPTION.c.secret_hash == bindparam("hash"))
)


def find_feed(connection: Connection, secret: str, now: datetime) -> Served | Gone | NotRendered | None:
    """The feed of a secret; None when nobody has that secret. Three look-ups by index, in one query."""
    row = connection.execute(_ASKED, {"hash": secret_hash(secret)}).first()
    if row is None or not is_secret_of(secret, row.secret_hash):
        return None
    if row.revoked is not None or (row.expires is not None and row.expires <= now):
        return Gone()
    if row.digest is None:
        return NotRendered()
    key = YearKey(row.installation, row.year)
    return Served(key, row.number, bytes(row.octets), row.digest, row.last_modified, row.last_used)


def mark_used(connection: Connection, served: Served, day: date) -> None:
    """Notes the day on which a subscription was last used, and no more than the day. Never goes back."""
    table = SUBSCRIPTION
    connection.execute(
        update(table)
        .where(served.key.of(table), table.c.number == served.subscription)
        .where(or_(table.c.last_used.is_(None), table.c.last_used < day))
        .values(last_used=day)
    )
