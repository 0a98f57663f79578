"""Feeds are modified when their bytes change, and each time later than before."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from calendars.feed_app.conditional import http_date, is_unchanged
from calendars.publication import Publication, publish
from calendars.store.audit import enter
from calendars.store.contents import CONTENT, digest_of, keep
from calendars.store.feeds import RENDERED, KeptFeed, apply_rendered, feeds, keep_feeds
from calendars.store.packing import pack
from calendars.store.publications import publish_told
from calendars.store.signature import Signature
from calendars.store.store import Store
from tests.calendars.store.samples import KBH, START, meeting, signed
from tests.depth import examples

KIND = "person-kontorchef-tmf"


@pytest.fixture
def rendered(store: Store) -> Store:
    """A store with one publication and its feed."""
    told = publish(Publication(), {"a@k": meeting()}, START)
    with store.writing() as connection:
        publish_told(connection, KBH, told, signed(), base=0, plan=None)
        keep_feeds(connection, KBH, {KIND: b"BEGIN"}, signed(), publication=1)
    return store


def kept(store: Store) -> KeptFeed:
    with store.reading() as connection:
        (only,) = feeds(connection, KBH)
    return only


def test_only_feeds_whose_bytes_changed_are_modified(rendered: Store) -> None:
    with rendered.writing() as connection:
        keep_feeds(connection, KBH, {KIND: b"BEGIN", "b": b"2"}, signed(minute=30), publication=1)
        assert [(one.kind, one.last_modified) for one in feeds(connection, KBH)] == [
            ("b", signed(minute=30).at), (KIND, START),
        ]  # fmt: skip
        keep_feeds(connection, KBH, {KIND: b"END", "b": None}, signed(minute=60), publication=1)
        keep_feeds(connection, KBH, {KIND: b"END2"}, signed(minute=40), publication=1)
        left = feeds(connection, KBH)
        later = signed(minute=60).at + timedelta(seconds=1)
        assert [(one.kind, one.last_modified) for one in left] == [(KIND, later)]
        octets = set(connection.execute(select(CONTENT.c.octets)).scalars())
    assert b"END2" in octets
    assert pack(b"END2") in octets
    assert not octets & {found for one in (b"BEGIN", b"2", b"END") for found in (one, pack(one))}


CLOCK = st.lists(
    st.tuples(st.timedeltas(timedelta(days=-9), timedelta(days=9)), st.sampled_from([b"1", b"2"])), max_size=6
)


@settings(
    max_examples=examples(15),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=CLOCK)
def test_each_change_is_later_whatever_the_clock_says(
    rendered: Store, steps: list[tuple[timedelta, bytes]]
) -> None:
    for passed, octets in steps:
        before = kept(rendered)
        with rendered.writing() as connection:
            signature = Signature("sekretariatet", START + passed)
            keep_feeds(connection, KBH, {KIND: octets}, signature, publication=1)
        after = kept(rendered)
        since = http_date(before.last_modified)
        assert is_unchanged(b'"x"', after.last_modified, None, since) == (before.digest == after.digest)


def test_what_an_older_program_entered_is_replayed_as_it_was(rendered: Store) -> None:
    for minute, digest in ((30, "2"), (10, "3")):
        data = {"publication": 1, "digests": {KIND: digest_of(digest.encode())}, "packed": {}}
        with rendered.writing() as connection:
            keep(connection, KBH, digest.encode())
            enter(connection, KBH, signed(minute=minute), RENDERED, "1", data, apply_rendered)
    served = kept(rendered)
    assert (served.digest, served.last_modified) == (digest_of(b"3"), signed(minute=30).at)
