"""Plans are kept with the revision that they were made of, and read back as they were."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError

from calendars.store.plans import PLAN, current_plan, keep_plan, plan, plans, record_of
from calendars.store.revisions import save
from calendars.store.store import Store
from tests.calendars.store.samples import KBH, document, plan_record, signed


@pytest.fixture
def planned(store: Store) -> Store:
    """A store with one revision and one plan of it."""
    with store.writing() as connection:
        save(connection, KBH, document(), signed(), base=0)
        keep_plan(connection, KBH, plan_record(), signed("tmf", 1), revision=1)
    return store


def test_a_plan_reads_back_with_where_it_came_from(planned: Store) -> None:
    with planned.reading() as connection:
        kept = plan(connection, KBH, 1)
        assert (kept.revision, kept.author, kept.time) == (1, "tmf", signed(minute=1).at)
        assert record_of(connection, kept) == plan_record()
        row = connection.execute(select(PLAN)).one()
        assert (row.seed, row.workers, row.versions, row.tiers) == (1, 1, {"aarshjul": "1"}, [[2, 5, 3]])


def test_the_current_plan_kept_again_is_no_new_plan(planned: Store) -> None:
    with planned.writing() as connection:
        assert keep_plan(connection, KBH, plan_record(), signed("sof", 2), revision=1).number == 1
        assert keep_plan(connection, KBH, plan_record(seed=2), signed("sof", 2), revision=1).number == 2
        save(connection, KBH, document("nyt"), signed(), base=1)
        assert keep_plan(connection, KBH, plan_record(seed=2), signed("sof", 3), revision=2).number == 2
        assert keep_plan(connection, KBH, plan_record(seed=3), signed("sof", 3), revision=2).number == 3
        assert [one.revision for one in plans(connection, KBH)] == [1, 1, 2]


def test_going_back_to_an_earlier_plan_makes_it_the_current_one(planned: Store) -> None:
    with planned.writing() as connection:
        keep_plan(connection, KBH, plan_record(seed=2), signed("sof", 2), revision=1)
        back = keep_plan(
            connection, KBH, plan_record(), signed("sof", 3), revision=1, reason="for\ndyrt", case_number="7"
        )
        assert current_plan(connection, KBH) == back
        assert (back.number, back.reason, back.case_number) == (3, "for dyrt", "7")
        assert record_of(connection, back) == plan_record()


def test_a_plan_of_no_revision_is_not_kept(planned: Store) -> None:
    with pytest.raises(DatabaseError), planned.writing() as connection:
        keep_plan(connection, KBH, plan_record(3), signed(), revision=7)
    with planned.reading() as connection:
        assert len(plans(connection, KBH)) == 1
