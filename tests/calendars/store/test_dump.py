"""A backup holds everything, is the same from both databases, and goes into either."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, Connection

from calendars.plan_file import plan_bytes
from calendars.publication import Publication, publish
from calendars.store.audit import enter
from calendars.store.contents import keep
from calendars.store.dump import dump
from calendars.store.dump_reading import BadDump, read_dump
from calendars.store.feeds import keep_feeds
from calendars.store.ledger import told_now
from calendars.store.plans import KEPT, apply_kept, keep_plan
from calendars.store.publications import last_publication, publish_told
from calendars.store.restore import NotEmpty, restore
from calendars.store.revisions import save
from calendars.store.schema import HEAD, upgrade
from calendars.store.serving import Gone, Served, find_feed
from calendars.store.soundness import faults
from calendars.store.stages import go_to
from calendars.store.store import Store
from calendars.store.subscription_kind import SubscriptionKind
from calendars.store.subscriptions import revoke, subscribe
from calendars.store.year_key import YearKey
from tests.calendars.store.samples import KBH, START, document, meeting, plan_record, signed

FIRST = publish(Publication({}, {"gammel@k": 4}), {"a@k": meeting()}, START)
SECOND = publish(FIRST, {"a@k": meeting(31), "ny@k": meeting(29)}, START)
KIND = SubscriptionKind("alle")


@pytest.fixture
def full(new_store: Callable[[], Store]) -> Store:
    """A store with something in every table, and two years."""
    store = new_store()
    with store.writing() as connection:
        fill(connection)
        save(connection, YearKey("Århus", 2028), document("\x00"), signed("ø"), base=0)
    return store


def fill(connection: Connection) -> str:
    save(connection, KBH, document(), signed(), base=0, reason="æ")
    keep_plan(connection, KBH, plan_record(), signed(), revision=1)
    go_to(connection, KBH, 1, "bmf", "sent", signed())
    publish_told(connection, KBH, FIRST, signed(), base=0, plan=1)
    keep_feeds(connection, KBH, {str(KIND): b"\xff1"}, signed(), publication=1)
    return subscribe(connection, KBH, KIND, signed(), expires=signed(minute=99).at)[1]


def lines_of(store: Store) -> list[bytes]:
    with store.reading() as connection:
        return list(dump(connection))


def test_a_backup_restored_is_the_same_database(full: Store, new_store: Callable[[], Store]) -> None:
    lines, other = lines_of(full), new_store()
    with other.writing() as connection:
        assert restore(connection, read_dump(lines), signed()) == {}
    assert lines_of(other) == lines
    with other.reading() as connection:
        assert list(faults(connection)) == []


def test_a_backup_goes_from_one_database_to_the_other_and_back(full: Store, tmp_path: Path) -> None:
    lines = lines_of(full)
    with Store.open(URL.create("sqlite", database=str(tmp_path / "anden.db"))) as other:
        with other.writing() as connection:
            restore(connection, read_dump(lines), signed())
        between = lines_of(other)
    assert between == lines
    with full.writing() as connection:
        restore(connection, read_dump(between), signed(), replace=True)
    assert lines_of(full) == lines


def test_every_table_is_in_it(full: Store) -> None:
    named = {json.loads(line).get("table") for line in lines_of(full)} - {None}
    assert named == {
        "year", "content", "revision", "plan", "publication", "told",
        "feed", "subscription", "stage", "audit",
    }  # fmt: skip


def test_what_is_there_is_not_replaced_unless_asked(full: Store) -> None:
    lines = lines_of(full)
    with full.writing() as connection:
        save(connection, KBH, document("nyere"), signed(), base=1)
    after = lines_of(full)
    with full.writing() as connection, pytest.raises(NotEmpty, match="kbh 2027"):
        restore(connection, read_dump(lines), signed())
    assert lines_of(full) == after
    with full.writing() as connection:
        restore(connection, read_dump(lines), signed(), replace=True)
    assert lines_of(full) == lines


def test_what_was_told_since_the_backup_stays_told(full: Store) -> None:
    lines = lines_of(full)
    with full.writing() as connection:
        publish_told(connection, KBH, SECOND, signed(), base=1, plan=1)
        keep_feeds(connection, KBH, {str(KIND): b"2"}, signed(), publication=2)
    with full.writing() as connection:
        kept = restore(connection, read_dump(lines), signed("drift", 60), replace=True)
    assert kept == {KBH: ["a@k", "ny@k"]}
    with full.reading() as connection:
        assert told_now(connection, KBH) == SECOND
        last = last_publication(connection, KBH)
        assert last is not None
        assert (last.number, last.author, last.plan) == (2, "drift", None)
        assert list(faults(connection)) == []


def test_a_year_that_the_backup_has_not_is_still_known_to_have_been_told(
    full: Store, new_store: Callable[[], Store]
) -> None:
    nothing = lines_of(new_store())
    with full.writing() as connection:
        assert list(restore(connection, read_dump(nothing), signed(), replace=True)) == [KBH]
        assert told_now(connection, KBH) == FIRST
    with full.reading() as connection:
        assert list(faults(connection)) == []


def test_a_secret_revoked_since_the_backup_stays_revoked(new_store: Callable[[], Store]) -> None:
    store = new_store()
    with store.writing() as connection:
        secret = fill(connection)
        _, other = subscribe(connection, KBH, KIND, signed())
    lines = lines_of(store)
    with store.writing() as connection:
        revoke(connection, KBH, 1, signed())
    with store.writing() as connection:
        restore(connection, read_dump(lines), signed(), replace=True)
    with store.reading() as connection:
        assert find_feed(connection, secret, START) == Gone()
        assert isinstance(find_feed(connection, other, START), Served)


def test_a_backup_from_before_an_upgrade_can_still_be_restored(
    new_database: Callable[[], URL], new_store: Callable[[], Store]
) -> None:
    with Store.connect(new_database()) as old:
        with old.writing() as connection:
            upgrade(connection, "0001")
            save(connection, KBH, document(), signed(), base=0)
            keep_plan_as_before_0003(connection)
        with old.reading() as connection:
            lines = list(dump(connection))
    store = new_store()
    with store.writing() as connection:
        restore(connection, read_dump(lines), signed())
        go_to(connection, KBH, 1, "bmf", "sent", signed())
        publish_told(connection, KBH, FIRST, signed(), base=0, plan=1)
    with store.reading() as connection:
        assert list(faults(connection)) == []


def keep_plan_as_before_0003(connection: Connection) -> None:
    """Plans had no reason then."""
    data = {
        "number": 1,
        "revision": 1,
        "seed": 1,
        "workers": 1,
        "versions": {"aarshjul": "1"},
        "tiers": [[2, 5, 3]],
        "digest": keep(connection, KBH, plan_bytes(plan_record())),
    }
    enter(connection, KBH, signed(), KEPT, "1", data, apply_kept)


@pytest.mark.parametrize(
    "damage", ["cut", "changed", "longer", "shuffled", "other", "newer", "empty", "binary"]
)
def test_a_damaged_backup_is_refused_and_nothing_is_changed(full: Store, damage: str) -> None:
    lines = lines_of(full)
    with full.writing() as connection, pytest.raises(BadDump) as refused:
        restore(connection, read_dump(damaged(lines, damage)), signed(), replace=True)
    assert "kan ikke gendannes" in refused.value.say("da")
    assert lines_of(full) == lines


def damaged(lines: list[bytes], how: str) -> Iterator[bytes]:
    yield from {
        "cut": lines[:-1],
        "changed": [*lines[:3], lines[3].replace(b"a", b"b"), *lines[4:]],
        "longer": [*lines, lines[-1]],
        "shuffled": [lines[0], *reversed(lines[1:-1]), lines[-1]],
        "other": [b'{"schema": "aarshjul-plan/1"}\n', *lines[1:]],
        "newer": [lines[0].replace(f'"{HEAD}"'.encode(), b'"9999"'), *lines[1:]],
        "empty": [],
        "binary": [b"SQLite format 3\x00", b"\xff"],
    }[how]
