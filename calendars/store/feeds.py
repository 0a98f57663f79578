"""The feeds as they are served: rendered once, when something is published, and kept with their ETags."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Column, Connection, Integer, String, Table, delete, insert, select

from calendars.stamp import stamp
from calendars.store.audit import Entry, enter
from calendars.store.contents import CONTENT, digest_of, keep
from calendars.store.metadata import METADATA, Instant, belongs, refers, year_columns
from calendars.store.packing import pack
from calendars.store.signature import Signature
from calendars.store.year_key import YearKey
from calendars.store.years import lock_year

RENDERED = "feeds.rendered"

FEED = Table(
    "feed",
    METADATA,
    *year_columns(),
    Column("kind", String, primary_key=True),
    Column("publication", Integer, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("last_modified", Instant, nullable=False),
    Column("packed", String(64)),
    belongs("feed"),
    refers("feed", "publication", "publication.number"),
    refers("feed", "digest", "content.digest", deferrable=True, initially="DEFERRED"),
)
"""`kind` is a `SubscriptionKind` as text, and `publication` the one that last changed the bytes. The
strong ETag of a feed is its digest, that of its copy in gzip the digest `packed`; feeds rendered by an older
program have no copy. Bytes that no feed has any more are deleted. The audit keeps their
digests, and a replay meets them again: so that reference is checked at the end of a transaction only."""


@dataclass(frozen=True, slots=True)
class KeptFeed:
    """A feed as it is served, but for its bytes."""

    kind: str
    publication: int
    digest: str
    last_modified: datetime
    packed: str | None


def keep_feeds(
    connection: Connection,
    key: YearKey,
    rendered: Mapping[str, bytes | None],
    signature: Signature,
    *,
    publication: int,
) -> None:
    """Keeps the bytes of each kind named, and forgets those of None; kinds not named stay as they are.

    Feeds whose bytes are the same keep their Last-Modified; each change makes it later, whatever the clock
    says: a client that asks by the time alone must not miss a change. Call it in the transaction
    that publishes, so that what is remembered as told and what is served never differ.
    """
    lock_year(connection, key)
    known = {feed.kind: feed for feed in feeds(connection, key)}
    digests: dict[str, str | None] = {}
    packed: dict[str, str] = {}
    changed: dict[str, str] = {}
    for kind, octets in sorted(rendered.items()):
        digest, before = None if octets is None else digest_of(octets), known.get(kind)
        if digest == (before.digest if before else None):
            continue
        digests[kind] = digest
        if octets is not None:
            keep(connection, key, octets)
            packed[kind] = keep(connection, key, pack(octets))
            changed[kind] = stamp(signature.at, before.last_modified if before else None).isoformat()
    if digests:
        data = {"publication": publication, "digests": digests, "packed": packed, "changed": changed}
        enter(connection, key, signature, RENDERED, str(publication), data, apply_rendered)
        _forget(connection, key, [known[kind] for kind in digests if kind in known])


def apply_rendered(connection: Connection, entry: Entry) -> None:
    """Puts the digests of the entry in place; entries of older programs name no packed copies or times."""
    key, digests = entry.key, entry.data["digests"]
    packed, changed = entry.data.get("packed", {}), entry.data.get("changed")
    if changed is None:
        changed = _changed_before(entry, feeds(connection, key))
    connection.execute(delete(FEED).where(key.of(FEED), FEED.c.kind.in_(list(digests))))
    rows = [
        {
            **key.values,
            "kind": kind,
            "publication": entry.data["publication"],
            "digest": digest,
            "last_modified": datetime.fromisoformat(changed[kind]),
            "packed": packed.get(kind),
        }
        for kind, digest in digests.items()
        if digest is not None
    ]
    if rows:
        connection.execute(insert(FEED), rows)


def _changed_before(entry: Entry, known: list[KeptFeed]) -> dict[str, str]:
    """The times of an entry without any, as the programs that wrote it took them: they never went back."""
    last = {feed.kind: feed.last_modified for feed in known}
    digests = entry.data["digests"]
    return {kind: max(entry.time, last.get(kind, entry.time)).isoformat() for kind in digests}


def feeds(connection: Connection, key: YearKey) -> list[KeptFeed]:
    """The year's feeds, by kind."""
    rows = connection.execute(select(FEED).where(key.of(FEED)))
    found = [KeptFeed(row.kind, row.publication, row.digest, row.last_modified, row.packed) for row in rows]
    return sorted(found, key=lambda feed: feed.kind)


def _forget(connection: Connection, key: YearKey, replaced: list[KeptFeed]) -> None:
    """Deletes those bytes of feeds replaced that no feed has any more."""
    digests = {digest for one in replaced for digest in (one.digest, one.packed) if digest is not None}
    used = {digest for one in feeds(connection, key) for digest in (one.digest, one.packed)}
    gone = sorted(digests - used)
    connection.execute(delete(CONTENT).where(key.of(CONTENT), CONTENT.c.digest.in_(gone)))
