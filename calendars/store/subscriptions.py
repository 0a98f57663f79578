"""Who subscribes: one secret for each subscriber and device, revocable on its own."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    Integer,
    Row,
    String,
    Table,
    UniqueConstraint,
    func,
    insert,
    select,
    update,
)

from calendars.content_line import one_line
from calendars.store.audit import Entry, enter
from calendars.store.metadata import METADATA, Instant, belongs, year_columns
from calendars.store.secret import Secret, new_secret, secret_hash
from calendars.store.signature import Signature
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.year_key import YearKey
from calendars.store.years import lock_year

MADE = "subscription.made"
REVOKED = "subscription.revoked"

SUBSCRIPTION = Table(
    "subscription",
    METADATA,
    *year_columns(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("secret_hash", String(64), nullable=False),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("detail", String, nullable=False),
    Column("language", String(2), nullable=False),
    Column("options", JSON, nullable=False),
    Column("created", Instant, nullable=False),
    Column("revoked", Instant),
    Column("expires", Instant),
    Column("last_used", Date),
    Column("device", String, nullable=False, server_default=""),
    belongs("subscription"),
    UniqueConstraint("secret_hash", name="uq_subscription_secret_hash"),
)
"""`kind` is the other four as one text, by which the feed is found. `last_used`, a day, is written by whoever
serves feeds; nobody decides it, so the audit does not tell of it. `device` is what the subscriber calls
the calendar that it is for."""


@dataclass(frozen=True, slots=True)
class KeptSubscription:
    """A subscription, without its secret. Numbers count from 1."""

    key: YearKey
    number: int
    kind: SubscriptionKind
    created: datetime
    revoked: datetime | None
    expires: datetime | None
    last_used: date | None
    device: str = ""


def subscribe(
    connection: Connection,
    key: YearKey,
    kind: SubscriptionKind,
    signature: Signature,
    *,
    expires: datetime | None = None,
    device: str = "",
) -> tuple[KeptSubscription, Secret]:
    """Makes a subscription, and its secret, which is known to nobody but whoever is told it now."""
    lock_year(connection, key)
    last = connection.execute(select(func.max(SUBSCRIPTION.c.number)).where(key.of(SUBSCRIPTION))).scalar()
    number, secret = (last or 0) + 1, new_secret()
    data = {
        "number": number,
        "secret_hash": secret_hash(secret),
        "subject": kind.subject,
        "detail": kind.detail,
        "language": kind.language,
        "options": list(kind.options),
        "expires": None if expires is None else expires.isoformat(),
        "device": one_line(device),
    }
    enter(connection, key, signature, MADE, str(number), data, apply_made)
    return subscription(connection, key, number), secret


def apply_made(connection: Connection, entry: Entry) -> None:
    """Adds the subscription that the entry tells of."""
    data = dict(entry.data)
    expires = data.pop("expires")
    kind = SubscriptionKind(data["subject"], data["detail"], data["language"], tuple(data["options"]))
    data["expires"] = None if expires is None else datetime.fromisoformat(expires)
    connection.execute(
        insert(SUBSCRIPTION).values(**entry.key.values, **data, kind=str(kind), created=entry.time)
    )


def revoke(connection: Connection, key: YearKey, number: int, signature: Signature) -> KeptSubscription:
    """Ends one subscription for good; once is enough. NoResultFound when there is none of that number."""
    lock_year(connection, key)
    found = subscription(connection, key, number)
    if found.revoked is None:
        enter(connection, key, signature, REVOKED, str(number), {"number": number}, apply_revoked)
    return subscription(connection, key, number)


def apply_revoked(connection: Connection, entry: Entry) -> None:
    """Ends the subscription that the entry names."""
    which = entry.key.of(SUBSCRIPTION) & (SUBSCRIPTION.c.number == entry.data["number"])
    connection.execute(update(SUBSCRIPTION).where(which).values(revoked=entry.time))


def subscription(connection: Connection, key: YearKey, number: int) -> KeptSubscription:
    """The subscription of that number; NoResultFound when there is none."""
    query = select(SUBSCRIPTION).where(key.of(SUBSCRIPTION), SUBSCRIPTION.c.number == number)
    return _subscription(connection.execute(query).one())


def subscriptions(connection: Connection, key: YearKey) -> list[KeptSubscription]:
    """All of a year's subscriptions, first to last, the revoked ones too."""
    query = select(SUBSCRIPTION).where(key.of(SUBSCRIPTION)).order_by(SUBSCRIPTION.c.number)
    return [_subscription(row) for row in connection.execute(query)]


def _subscription(row: "Row[tuple[object, ...]]") -> KeptSubscription:
    return KeptSubscription(
        YearKey(row.installation, row.year),
        row.number,
        SubscriptionKind(row.subject, row.detail, row.language, tuple(row.options)),
        row.created,
        row.revoked,
        row.expires,
        row.last_used,
        row.device,
    )
