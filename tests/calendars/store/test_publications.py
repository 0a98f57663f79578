"""What has been told is remembered event by event, and no version of it ever falls."""

from datetime import timedelta

import pytest

from calendars.publication import Publication, publish
from calendars.store.base_changed import BaseChanged
from calendars.store.ledger import history, told_now
from calendars.store.publications import (
    adopt,
    last_publication,
    publication_of,
    publications,
    publish_told,
)
from calendars.store.store import Store
from tests.calendars.store.samples import KBH, START, meeting, signed

FIRST = publish(Publication(), {"a@k": meeting(), "b@k": meeting(29)}, START)
SECOND = publish(
    FIRST, {"a@k": meeting(31), "b@k": meeting(29, audience=("sof",))}, START + timedelta(days=1)
)
CANCELLED = publish(SECOND, {"b@k": meeting(29)}, START + timedelta(days=2))
FORGOTTEN = publish(CANCELLED, {}, START + timedelta(days=300))


def tell(store: Store, *told: Publication) -> None:
    with store.writing() as connection:
        for one in told:
            last = last_publication(connection, KBH)
            base = last.number if last else 0
            publish_told(connection, KBH, one, signed(minute=base), base=base, plan=None, reason="nyt")


def test_what_was_told_reads_back_as_it_stands_and_as_it_stood(store: Store) -> None:
    told = (FIRST, SECOND, CANCELLED, FORGOTTEN)
    assert FORGOTTEN.retired
    tell(store, *told)
    with store.reading() as connection:
        assert told_now(connection, KBH) == FORGOTTEN
        made = publications(connection, KBH)
        assert [publication_of(connection, one) for one in made] == list(told)
        assert [(one.number, one.reason, one.plan) for one in made] == [
            (n, "nyt", None) for n in (1, 2, 3, 4)
        ]


def test_an_events_history_is_every_change_of_it(store: Store) -> None:
    tell(store, FIRST, SECOND, CANCELLED, FORGOTTEN)
    with store.reading() as connection:
        moved = history(connection, KBH, "a@k")
        assert [number for number, _ in moved] == [1, 2, 3, 4]
        assert [one and (one.sequence, one.visible.cancelled) for _, one in moved] == [
            (0, False), (1, False), (2, True), None,
        ]  # fmt: skip
        audience_only = history(connection, KBH, "b@k")
        assert [one and one.sequence for _, one in audience_only][:2] == [0, 0]


def test_nothing_new_is_no_publication(store: Store) -> None:
    with store.writing() as connection:
        assert publish_told(connection, KBH, Publication(), signed(), base=0, plan=None) is None
    tell(store, FIRST)
    with store.writing() as connection:
        again = publish_told(connection, KBH, FIRST, signed(minute=9), base=1, plan=None)
        assert again == last_publication(connection, KBH)
        assert again is not None
        assert again.number == 1


def test_who_publishes_after_somebody_else_is_told_so(store: Store) -> None:
    tell(store, FIRST, SECOND)
    with store.writing() as connection, pytest.raises(BaseChanged) as refused:
        publish_told(connection, KBH, CANCELLED, signed("sof"), base=1, plan=None)
    assert (refused.value.current, refused.value.author) == (2, "sekretariatet")
    assert refused.value.changed == ("a@k", "b@k")
    with store.reading() as connection:
        assert told_now(connection, KBH) == SECOND


@pytest.mark.parametrize("forgetful", [FIRST, Publication(), Publication({}, {"a@k": 0, "b@k": 0})])
def test_no_version_ever_falls(store: Store, forgetful: Publication) -> None:
    tell(store, FIRST, SECOND)
    with store.writing() as connection, pytest.raises(ValueError, match="a@k"):
        publish_told(connection, KBH, forgetful, signed(), base=2, plan=None)
    with store.writing() as connection:
        adopt(connection, KBH, forgetful, signed(), reason="publication.json")
        assert told_now(connection, KBH) == SECOND
        assert len(publications(connection, KBH)) == 2


def test_what_was_told_elsewhere_is_taken_over(store: Store) -> None:
    with store.writing() as connection:
        assert adopt(connection, KBH, SECOND, signed(), reason="publication.json") is not None
        assert told_now(connection, KBH) == SECOND
        adopt(connection, KBH, CANCELLED, signed(), reason="publication.json")
        assert told_now(connection, KBH).events["a@k"].visible.cancelled


def test_a_base_that_never_was_is_the_callers_fault(store: Store) -> None:
    tell(store, FIRST)
    with store.writing() as connection, pytest.raises(ValueError, match="no publication 5"):
        publish_told(connection, KBH, SECOND, signed(), base=5, plan=None)
