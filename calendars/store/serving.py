"""The query behind every request for a feed, and what it finds."""

from dataclasses import dataclass
from datetime import date, datetime
from hmac import compare_digest
from typing import Any

from sqlalchemy import Connection, and_, bindparam, or_, select, update

from calendars.store.feeds import FEED
from calendars.store.secret import secret_hash
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.subscriptions import SUBSCRIPTION
from calendars.store.year_key import YearKey


@dataclass(frozen=True, slots=True)
class Served:
    """A feed to send, but for its bytes: an answer that nothing has changed needs none.

    `digest` is the hash of the bytes and so their strong ETag; `packed` that of their copy in gzip, None
    when there is none. `last_used` is the subscription's, None when never.
    """

    key: YearKey
    subscription: int
    kind: SubscriptionKind
    digest: str
    packed: str | None
    last_modified: datetime
    last_used: date | None


@dataclass(frozen=True, slots=True)
class Gone:
    """The subscription was revoked or has expired: clients stop asking when they are told so (410)."""


@dataclass(frozen=True, slots=True)
class NotRendered:
    """The subscription is good, but nothing has been published for it yet."""

    kind: SubscriptionKind


Answer = Served | Gone | NotRendered | None

_ITS_FEED = and_(
    FEED.c.installation == SUBSCRIPTION.c.installation,
    FEED.c.year == SUBSCRIPTION.c.year,
    FEED.c.kind == SUBSCRIPTION.c.kind,
)
ASKED = (
    select(
        *SUBSCRIPTION.c["installation", "year", "number", "secret_hash", "revoked", "expires", "last_used"],
        SUBSCRIPTION.c.kind,
        FEED.c.digest,
        FEED.c.packed,
        FEED.c.last_modified,
    )
    .select_from(SUBSCRIPTION.outerjoin(FEED, _ITS_FEED))
    .where(SUBSCRIPTION.c.secret_hash == bindparam("hash"))
)
"""Two look-ups by index, in one query of one parameter."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A row of `ASKED`: whose secret it is, until when, and what to send."""

    secret_hash: str
    revoked: datetime | None
    expires: datetime | None
    answer: Served | NotRendered

    @classmethod
    def of(cls, row: Any) -> "Asked":
        """What the columns of a row say."""
        key, kind = YearKey(row.installation, row.year), SubscriptionKind.of(row.kind)
        answer: Served | NotRendered = NotRendered(kind)
        if row.digest is not None:
            answer = Served(key, row.number, kind, row.digest, row.packed, row.last_modified, row.last_used)
        return cls(row.secret_hash, row.revoked, row.expires, answer)


def find_feed(connection: Connection, secret: str, now: datetime) -> Answer:
    """The feed of a secret; None when nobody has that secret."""
    hashed = secret_hash(secret)
    row = connection.execute(ASKED, {"hash": hashed}).first()
    return judge(None if row is None else Asked.of(row), hashed, now)


def judge(found: Asked | None, hashed: str, now: datetime) -> Answer:
    """What is answered to a secret of that hash at that time."""
    if found is None or not compare_digest(found.secret_hash, hashed):
        return None
    if found.revoked is not None or (found.expires is not None and found.expires <= now):
        return Gone()
    return found.answer


def mark_used(connection: Connection, key: YearKey, subscription: int, day: date) -> None:
    """Notes the day on which a subscription was last used, and no more than the day. Never goes back."""
    table = SUBSCRIPTION
    connection.execute(
        update(table)
        .where(key.of(table), table.c.number == subscription)
        .where(or_(table.c.last_used.is_(None), table.c.last_used < day))
        .values(last_used=day)
    )
