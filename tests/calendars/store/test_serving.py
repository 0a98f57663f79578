"""A secret finds its feed in one query by index, and nothing else does."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from sqlite3 import OperationalError

import pytest
from sqlalchemy import Connection, event, select, text

from calendars.publication import Publication, publish
from calendars.store.audit import AUDIT
from calendars.store.contents import digest_of
from calendars.store.faults import Unreachable
from calendars.store.feeds import keep_feeds
from calendars.store.finder import finder
from calendars.store.packing import pack
from calendars.store.publications import publish_told
from calendars.store.register import Register
from calendars.store.secret import Secret, secret_hash
from calendars.store.serving import Gone, NotRendered, Served, find_feed, mark_used
from calendars.store.store import Store
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.subscriptions import SUBSCRIPTION, revoke, subscribe, subscriptions
from calendars.store.wal_index import WalIndex
from tests.calendars.store.samples import KBH, START, meeting, signed

KIND = SubscriptionKind("person-kontorchef-tmf")
LATER = START + timedelta(hours=1)


@pytest.fixture
def secret(store: Store) -> Secret:
    """A subscription's, in a store with one publication and its feed."""
    told = publish(Publication(), {"a@k": meeting()}, START)
    with store.writing() as connection:
        publish_told(connection, KBH, told, signed(), base=0, plan=None)
        keep_feeds(connection, KBH, {str(KIND): b"BEGIN"}, signed(), publication=1)
        subscribe(connection, KBH, SubscriptionKind("alle"), signed())
        return subscribe(connection, KBH, KIND, signed(minute=1))[1]


def found(store: Store, secret: str, now: datetime = LATER) -> object:
    with store.reading() as connection:
        return find_feed(connection, secret, now)


def test_a_secret_finds_its_feed(store: Store, secret: Secret) -> None:
    packed = digest_of(pack(b"BEGIN"))
    assert found(store, secret) == Served(KBH, 2, KIND, digest_of(b"BEGIN"), packed, START, None)
    assert found(store, secret[:-1]) is None
    assert found(store, secret_hash(secret)) is None
    assert found(store, "\ud800") is None


def test_a_revoked_or_expired_subscription_is_gone_alone(store: Store, secret: Secret) -> None:
    with store.writing() as connection:
        _, other = subscribe(connection, KBH, KIND, signed(), expires=LATER)
        gone = revoke(connection, KBH, 2, signed(minute=5))
        assert gone.revoked == signed(minute=5).at
        assert revoke(connection, KBH, 2, signed(minute=9)) == gone
    assert found(store, secret) == Gone()
    assert isinstance(found(store, other, LATER - timedelta(seconds=1)), Served)
    assert found(store, other, LATER) == Gone()


def test_a_kind_that_is_not_rendered_yet_is_told_apart(store: Store, secret: Secret) -> None:
    with store.writing() as connection:
        _, public = subscribe(connection, KBH, SubscriptionKind("offentlig", "public", "en"), signed())
    assert found(store, public) == NotRendered(SubscriptionKind("offentlig", "public", "en"))


def test_the_look_up_is_one_query_by_index(store: Store, secret: Secret) -> None:
    asked: list[tuple[str, object]] = []

    def note(
        connection: Connection, cursor: object, statement: str, parameters: object, *rest: object
    ) -> None:
        asked.append((statement, parameters))

    with store.reading() as connection:
        event.listen(connection, "before_cursor_execute", note)
        find_feed(connection, secret, LATER)
        assert len(asked) == 1
        statement, parameters = asked[0]
        sqlite = connection.dialect.name == "sqlite"
        if not sqlite:
            connection.execute(text("SET LOCAL enable_seqscan = off"))
        explain = ("EXPLAIN QUERY PLAN " if sqlite else "EXPLAIN ") + statement
        told = connection.exec_driver_sql(explain, parameters).all()  # type: ignore[arg-type]
        lines = [" ".join(map(str, row)) for row in told]
        assert not [line for line in lines if "SCAN" in line or "Seq Scan" in line]
        assert any("secret_hash" in line for line in lines)


def test_the_secret_itself_is_nowhere_in_the_database(store: Store, secret: Secret) -> None:
    assert len(secret) == 32
    assert repr(secret) not in (secret, f"'{secret}'")
    with store.reading() as connection:
        rows = [*connection.execute(select(SUBSCRIPTION)), *connection.execute(select(AUDIT))]
        assert len(rows) == 2 + 4
        assert secret not in str(rows)


def test_a_server_finds_what_everybody_finds(store: Store, secret: Secret) -> None:
    async def asked() -> None:
        asking = finder(store)
        for one in (secret, secret[:-1], "\ud800"):
            assert await asking.find(one, LATER) == found(store, one)
        served = await asking.find(secret, LATER)
        assert isinstance(served, Served)
        assert served.packed is not None
        assert await asking.octets(KBH, served.digest) == b"BEGIN"
        assert await asking.octets(KBH, served.packed) == pack(b"BEGIN")
        assert await asking.octets(KBH, "0" * 64) is None
        assert await asking.kept(KBH, str(KIND)) == (served.digest, served.packed, START)
        assert await asking.kept(KBH, "alle/busy/da") is None
        with store.writing() as connection:
            revoke(connection, KBH, 2, signed())
        assert await asking.find(secret, LATER) == Gone()

    asyncio.run(asked())


@pytest.mark.parametrize("index", [True, False], ids=["index", "no index"])
def test_a_server_sees_each_commit_at_once_and_reads_nothing_between(
    store: Store, secret: Secret, index: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if store.url.get_backend_name() != "sqlite":
        pytest.skip("asks each time")
    if not index:
        monkeypatch.setattr(WalIndex, "of", lambda database: None)
    read: list[int] = []
    reading = Register.read
    monkeypatch.setattr(Register, "read", lambda self, driver: (read.append(1), reading(self, driver))[1])

    async def asked() -> None:
        asking = finder(store)
        for number in range(1, 6):
            octets = b"%d" % number
            with store.writing() as connection:
                keep_feeds(connection, KBH, {str(KIND): octets}, signed(minute=number), publication=1)
            for _ in range(3):
                served = await asking.find(secret, LATER)
                assert isinstance(served, Served)
                assert served.digest == digest_of(octets)
                assert await asking.find(secret[::-1], LATER) is None
            assert await asking.octets(KBH, served.digest) == octets
            assert len(read) == number

    asyncio.run(asked())


def test_a_server_says_what_is_wrong_with_its_database_and_goes_on_when_it_is_well(
    store: Store, secret: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    if store.url.get_backend_name() != "sqlite":
        pytest.skip("asks each time")
    reading = Register.read

    def failing(self: Register, driver: Connection) -> None:
        raise OperationalError("disk I/O error")

    async def asked() -> None:
        asking = finder(store)
        monkeypatch.setattr(Register, "read", failing)
        for _ in range(2):
            with pytest.raises(Unreachable, match="disk I/O error"):
                await asking.find(secret, LATER)
        monkeypatch.setattr(Register, "read", reading)
        assert isinstance(await asking.find(secret, LATER), Served)

    asyncio.run(asked())


def test_the_day_of_use_is_noted_and_never_goes_back(store: Store, secret: Secret) -> None:
    served = found(store, secret)
    assert isinstance(served, Served)
    for day in (2, 3, 1):
        with store.writing() as connection:
            mark_used(connection, KBH, served.subscription, date(2027, 1, day))
    with store.reading() as connection:
        assert [one.last_used for one in subscriptions(connection, KBH)] == [None, date(2027, 1, 3)]


@pytest.mark.parametrize(
    ("subject", "detail", "language"),
    [("a/b", "busy", "da"), ("", "busy", "da"), ("a", "all", "da"), ("a", "busy", "sv")],
)
def test_a_kind_that_there_is_not_is_refused(subject: str, detail: str, language: str) -> None:
    with pytest.raises(ValueError, match=r"is no|cannot name"):
        SubscriptionKind(subject, detail, language)  # type: ignore[arg-type]


def test_times_are_utc_whatever_zone_they_were_given_in(store: Store, secret: Secret) -> None:
    served = found(store, secret)
    assert isinstance(served, Served)
    assert served.last_modified.tzinfo is UTC
