"""A database made again from a backup, without forgetting what people have been told since."""

from collections.abc import Mapping

from sqlalchemy import Connection, select, text

from calendars.language import LANGUAGES, Text
from calendars.sequences import behind
from calendars.store.contents import content
from calendars.store.driver_reason import DISORDERED
from calendars.store.dump_insertion import insert_rows
from calendars.store.dump_reading import BadDump, Dump
from calendars.store.engine import place_of
from calendars.store.faults import Damaged, StoreFault
from calendars.store.feeds import feeds, keep_feeds
from calendars.store.ledger import told_now
from calendars.store.publications import adopt, last_publication
from calendars.store.schema import upgrade
from calendars.store.signature import Signature
from calendars.store.soundness import faults, file_faults
from calendars.store.subscriptions import SUBSCRIPTION, revoke
from calendars.store.tables import TABLES
from calendars.store.year_key import YearKey
from calendars.store.years import known_years

_MOST_NAMED = 10


class NotEmpty(StoreFault):
    """The database holds something already."""

    def __init__(self, years: list[YearKey]) -> None:
        named = ", ".join(str(key) for key in years)
        super().__init__(
            Text(
                da=f"Databasen har allerede {named}. Intet er ændret; erstat det med --replace.",
                en=f"The database already has {named}. Nothing is changed; replace it with --replace.",
            )
        )


def restore(
    connection: Connection, dump: Dump, signature: Signature, *, replace: bool = False
) -> Mapping[YearKey, list[str]]:
    """Makes the database what the backup says, in the transaction of the connection.

    The database must have this program's tables. An older backup gets the tables it was made of, then is
    upgraded. NotEmpty when there is something already, unless it is to be replaced; Damaged when that is
    not whole. BadDump for a backup
    that is not sound: its checksum only says that it is whole. What is there then stays, when the
    transaction is undone.

    Two things that the backup knows nothing of outlive it. What has been told since stands in people's
    calendars: it is taken over, with its feeds, as one more publication, so that no sequence falls. What
    was revoked since stays revoked. The answer is the uids of the former, by year.
    """
    told = {key: told_now(connection, key) for key in known_years(connection)}
    if told and not replace:
        raise NotEmpty(list(told))
    _refuse_damaged(connection)
    served = {key: _served(connection, key) for key in told}
    revoked = _revoked(connection)
    _empty(connection)
    upgrade(connection, dump.schema)
    insert_rows(connection, dump)
    upgrade(connection)
    _check(connection)
    kept = {}
    for key, before in told.items():
        ahead = behind(before, told_now(connection, key))
        if ahead:
            kept[key] = ahead
            adopt(connection, key, before, signature, reason="fortalt før gendannelsen")
            last = last_publication(connection, key)
            assert last is not None  # `adopt` has just made it
            keep_feeds(connection, key, served[key], signature, publication=last.number)
    _revoke(connection, revoked, signature)
    return kept


def _refuse_damaged(connection: Connection) -> None:
    """What has been told must outlive the restore, and a file that is not whole cannot be asked for it."""
    if any(file_faults(connection)):
        raise Damaged(place_of(connection), DISORDERED)


def _check(connection: Connection) -> None:
    """Looks at what came from the file before anything is read of it or added to it."""
    found = list(faults(connection))
    if not found:
        return
    more = len(found) - _MOST_NAMED
    da, en = ("; ".join(one[language] for one in found[:_MOST_NAMED]) for language in LANGUAGES)
    raise BadDump(
        f"indholdet er ikke i orden: {da}" + (f"; og {more} mere" if more > 0 else ""),
        f"what it holds is not sound: {en}" + (f"; and {more} more" if more > 0 else ""),
    )


def _served(connection: Connection, key: YearKey) -> dict[str, bytes]:
    return {feed.kind: content(connection, key, feed.digest) for feed in feeds(connection, key)}


def _revoked(connection: Connection) -> set[str]:
    ended = select(SUBSCRIPTION.c.secret_hash).where(SUBSCRIPTION.c.revoked.is_not(None))
    return set(connection.execute(ended).scalars())


def _revoke(connection: Connection, revoked: set[str], signature: Signature) -> None:
    """Ends what was ended: a backup must not let anybody in again."""
    rows = connection.execute(select(SUBSCRIPTION).where(SUBSCRIPTION.c.revoked.is_(None))).all()
    for row in rows:
        if row.secret_hash in revoked:
            revoke(connection, YearKey(row.installation, row.year), row.number, signature)


def _empty(connection: Connection) -> None:
    """Takes every table away."""
    for table in reversed(TABLES):
        table.drop(connection)
    connection.execute(text("DELETE FROM alembic_version"))
