"""The audit alone, done again, gives the same state; so it tells all of it."""

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import update

from calendars.store.audit import entries
from calendars.store.replay import replay, state
from calendars.store.revisions import REVISION, save
from calendars.store.store import Store
from calendars.store.tables import TABLES
from calendars.store.year_key import YearKey
from calendars.store.years import lock_year
from tests.calendars.store.acts import ACTS, Act
from tests.calendars.store.samples import KBH, document, signed
from tests.depth import examples

_YEARS = count(2000)


@pytest.fixture
def other() -> Iterator[Store]:
    """A store to do everything again in."""
    with Store.open("sqlite://") as opened:
        yield opened


@settings(
    max_examples=examples(20),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=ACTS)
def test_replaying_the_audit_gives_the_same_state(store: Store, other: Store, acts: list[Act]) -> None:
    key = YearKey("kbh", next(_YEARS))
    with store.writing() as connection:
        lock_year(connection, key)
    for act in acts:
        with store.writing() as connection:
            act(connection, key)
    with other.writing() as target, store.reading() as source:
        replay(source, target, key)
        assert state(target, key) == state(source, key)


def test_every_table_has_something_in_it_that_the_replay_must_find(store: Store, other: Store) -> None:
    """The property is not true for want of rows: a change behind the audit's back is seen."""
    with store.writing() as connection:
        save(connection, KBH, document(), signed(), base=0, reason="nyt år")
        connection.execute(update(REVISION).values(reason="intet"))
    with other.writing() as target, store.reading() as source:
        replay(source, target, KBH)
        seen, made = state(source, KBH), state(target, KBH)
        assert set(seen) == {table.name for table in TABLES}
        assert [name for name in seen if seen[name] != made[name]] == ["revision"]


def test_entries_are_numbered_without_gaps_and_signed(store: Store) -> None:
    with store.writing() as connection:
        for base in range(3):
            save(connection, KBH, document(str(base)), signed("tmf", base), base=base)
        told = list(entries(connection, KBH))
    assert [(one.number, one.author, one.action, one.revision) for one in told] == [
        (number, "tmf", "revision.saved", number - 1) for number in (1, 2, 3)
    ]


def test_an_action_that_fails_leaves_no_entry(store: Store) -> None:
    with store.writing() as connection, pytest.raises(ValueError, match="no revision"):
        save(connection, KBH, document(), signed(), base=4)
    with store.reading() as connection:
        assert list(entries(connection, KBH)) == []
