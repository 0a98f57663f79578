"""A plan goes from draft to held for each body, one step at a time."""

from typing import get_args

import pytest

from calendars.store.audit import entries
from calendars.store.plans import keep_plan
from calendars.store.revisions import save
from calendars.store.stages import (
    CARRIED,
    NEXT,
    REACHED,
    Stage,
    StageRefused,
    carry_over,
    go_to,
    stage_of,
    steps_of,
)
from calendars.store.store import Store
from tests.calendars.store.samples import KBH, document, plan_record, signed


@pytest.fixture
def planned(store: Store) -> Store:
    with store.writing() as connection:
        save(connection, KBH, document(), signed(), base=0)
        keep_plan(connection, KBH, plan_record(), signed(), revision=1)
        keep_plan(connection, KBH, plan_record(2), signed(), revision=1)
    return store


def test_a_plan_goes_on_body_by_body(planned: Store) -> None:
    with planned.writing() as connection:
        for minute, stage in enumerate(get_args(Stage)[1:]):
            go_to(connection, KBH, 1, "bmf", stage, signed("tmf", minute))
        go_to(connection, KBH, 1, "styregruppe", "sent", signed())
        assert stage_of(connection, KBH, 1, "bmf") == "held"
        assert stage_of(connection, KBH, 1, "styregruppe") == "sent"
        assert stage_of(connection, KBH, 2, "bmf") == "draft"
        steps = steps_of(connection, KBH, 1)
    assert [(one.body, one.stage) for one in steps] == [
        ("bmf", "sent"), ("bmf", "approved"), ("bmf", "published"), ("bmf", "held"), ("styregruppe", "sent"),
    ]  # fmt: skip
    assert (steps[1].author, steps[1].time) == ("tmf", signed(minute=1).at)


def test_it_may_go_back_to_draft_until_it_is_published(planned: Store) -> None:
    with planned.writing() as connection:
        for stage in ("sent", "draft", "sent", "approved", "draft"):
            go_to(connection, KBH, 1, "bmf", stage, signed())
        assert stage_of(connection, KBH, 1, "bmf") == "draft"


@pytest.mark.parametrize("wanted", ["approved", "held"])
def test_no_step_is_left_out(planned: Store, wanted: Stage) -> None:
    with planned.writing() as connection, pytest.raises(StageRefused) as refused:
        go_to(connection, KBH, 1, "bmf", wanted, signed())
    assert "bmf" in refused.value.say("da")
    assert "sendt i høring" in refused.value.say("da")
    assert "sent" in refused.value.say("en")


def test_what_was_sent_is_not_published_before_it_is_approved(planned: Store) -> None:
    with planned.writing() as connection:
        go_to(connection, KBH, 1, "bmf", "sent", signed())
        with pytest.raises(StageRefused, match="cannot become published"):
            go_to(connection, KBH, 1, "bmf", "published", signed())
        go_to(connection, KBH, 1, "ikke-spurgt", "published", signed())


def test_a_new_plan_stands_where_the_old_one_stood_for_bodies_it_leaves_alone(planned: Store) -> None:
    with planned.writing() as connection:
        go_to(connection, KBH, 1, "bmf", "sent", signed())
        go_to(connection, KBH, 1, "bmf", "approved", signed())
        go_to(connection, KBH, 1, "tt", "sent", signed())
        carry_over(connection, KBH, 1, 2, ["bmf", "ukendt"], signed("sof", 9))
        assert [(one.body, one.stage, one.author) for one in steps_of(connection, KBH, 2)] == [
            ("bmf", "approved", "sof")
        ]
        carry_over(connection, KBH, 1, 2, ["bmf"], signed("sof", 9))
        assert len(steps_of(connection, KBH, 2)) == 1
        told = [(one.action, one.data.get("plan")) for one in entries(connection, KBH)]
    assert [one for one in told if one[0] in (REACHED, CARRIED)] == [(REACHED, 1)] * 3 + [(CARRIED, 2)]


def test_a_step_taken_twice_is_one(planned: Store) -> None:
    with planned.writing() as connection:
        go_to(connection, KBH, 1, "bmf", "sent", signed("tmf"))
        go_to(connection, KBH, 1, "bmf", "sent", signed("sof", 5))
        assert [one.author for one in steps_of(connection, KBH, 1)] == ["tmf"]


def test_a_plan_that_never_left_the_drawer_may_be_taken_back_to_draft(planned: Store) -> None:
    with planned.writing() as connection:
        go_to(connection, KBH, 1, "bmf", "draft", signed())
        assert stage_of(connection, KBH, 1, "bmf") == "draft"


def test_every_stage_says_where_it_leads() -> None:
    assert set(NEXT) == set(get_args(Stage))
    assert {stage for ways in NEXT.values() for stage in ways} == set(NEXT)
