"""Whatever is done to a year, in whatever order: uids stay, SEQUENCE never falls, and the audit tells all."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from calendars.publication import Publication, Visible
from calendars.sequences import sequences
from calendars.store.ledger import told_now
from calendars.store.plans import current_plan, record_of
from calendars.store.soundness import faults
from calendars.store.store import Store
from constraints.verify import verify
from scheduler.year_file.changes.index import KINDS as WRITTEN
from scheduler.year_file.read import read_year
from scheduler.year_file.revision import revision
from tests.scheduler.small_changes import KINDS, PREFIXES
from tests.scheduler.small_life import Life
from tests.scheduler.small_life_changes import CHANGES
from tests.scheduler.small_year import KEY, MEETINGS

SEQUENCES = int(os.environ.get("AARSHJUL_SEQUENCES", "8"))
"""How many random sequences of changes are tried on each database."""
OFTEN = ["publish", "publish", "publish", "plan_anew", "time_passes"]
STEPS = st.lists(st.tuples(st.sampled_from([*CHANGES, *OFTEN]), st.integers(0, 99)), min_size=3, max_size=10)


def test_every_kind_of_change_is_among_them() -> None:
    assert sorted(KINDS) == sorted(kind.model_fields["type"].default for kind in WRITTEN)


@settings(max_examples=SEQUENCES, suppress_health_check=list(HealthCheck))
@given(steps=STEPS)
@example(steps=[("back_up", 0), ("replan seat", 0), ("restore_one", 0), ("save_on_an_old_base", 0)])
def test_any_sequence_of_changes_keeps_what_was_promised(
    new_store: Callable[[], Store], steps: list[tuple[str, int]]
) -> None:
    with TemporaryDirectory() as place:
        life = Life(new_store(), Path(place))
        before = Publication()
        for name, number in [*steps, ("plan_anew", 1), ("publish", 1)]:
            CHANGES[name](life, number)
            before = expect_kept(life, before)
        with life.store.reading() as connection:
            assert list(faults(connection)) == []  # the audit done again gives the same state, too
            kept = current_plan(connection, KEY)
            assert kept is not None
            if verify(read_year(life.folder), life.record().plan).holds:
                assert record_of(connection, kept) == life.record()
        life.store.close()


def expect_kept(life: Life, before: Publication) -> Publication:
    """What has been told since the last look keeps every promise; it is the answer."""
    with life.store.reading() as connection:
        now = told_now(connection, KEY)
        kept = current_plan(connection, KEY)
        assert kept is not None
        record = record_of(connection, kept)
    known, told = sequences(before), sequences(now)
    assert set(known) <= set(told), "a uid is never forgotten"
    assert all(told[uid] >= sequence for uid, sequence in known.items()), "SEQUENCE never falls"
    for uid in now.events:
        name = uid.split(".")[0]
        assert name in MEETINGS or name.startswith(PREFIXES), "a uid is made of the meeting's id, for good"
        if uid in before.events and told[uid] == known[uid]:
            assert seen(now, uid) == seen(before, uid), "what looks otherwise has another version"
    if record.revision == revision(life.folder):
        assert verify(read_year(life.folder), record.plan).holds
    return now


def seen(told: Publication, uid: str) -> Mapping[str, object]:
    """What every reader notices of an event."""
    shown: Visible = told.events[uid].visible
    noticed = ("start", "end", "summary", "location", "cancelled")
    text = [line for line in shown.description.split("\n") if line not in shown.people]
    return {name: getattr(shown, name) for name in noticed} | {"text": text}


def test_one_publication_is_one_step_for_what_changed_and_none_for_the_rest(
    new_store: Callable[[], Store], tmp_path: Path
) -> None:
    life = Life(new_store(), tmp_path)
    CHANGES["publish"](life, 0)
    for round_number in range(1, 6):
        before = life.open()[0].told
        for number in range(round_number):
            CHANGES["move"](life, round_number * 5 + number)
        CHANGES["publish"](life, 0)
        now = life.open()[0].told
        for uid, one in before.events.items():
            changed = seen(now, uid) != seen(before, uid)
            assert now.events[uid].sequence == one.sequence + changed
