"""A subject stays its owner's for good, and what older programs told by stem is understood."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from calendars.announcement import announce
from calendars.publication import Publication, publish
from calendars.subjects import by_subject, subject_of, subscriber_of, with_subjects
from calendars.subscribers import Subscriber, find_subscribers
from tests.calendars.programmes import programme

PROGRAMME = programme()
FOUND = find_subscribers(PROGRAMME)
TOLD = publish(
    Publication(),
    {uid: one.visible for uid, one in announce(PROGRAMME, FOUND).items()},
    datetime(2026, 12, 1, 9, tzinfo=UTC),
)


def by_stem(told: Publication, *, left_out: str = "") -> Publication:
    """The publication as an older program would have told it."""
    stems = {subject_of(one): one.stem for one in FOUND}
    events = {}
    for uid, one in told.events.items():
        audience = tuple(sorted(stems[each] for each in one.visible.audience if stems[each] != left_out))
        events[uid] = replace(one, visible=replace(one.visible, audience=audience))
    return replace(told, events=events)


def test_each_subscriber_has_a_subject_and_is_found_by_it() -> None:
    assert len({subject_of(one) for one in FOUND}) == len(FOUND)
    for one in FOUND:
        assert subject_of(one).isascii()
        assert "/" not in subject_of(one)
        assert subscriber_of(subject_of(one), FOUND) == one
    assert {"all", "public", "body:styregruppe", "organisation:syd"} <= set(map(subject_of, FOUND))
    assert subscriber_of("body:ukendt", FOUND) is None


def test_links_made_of_stems_work_still_but_for_a_persons_whose_stem_may_be_anothers() -> None:
    for one in FOUND:
        assert subscriber_of(one.stem, FOUND) == (None if one.kind == "person" else one)


def test_two_ids_that_are_spelt_alike_are_two_whichever_is_first() -> None:
    one, other = (Subscriber("organisation", id, "organisation-a-b", id) for id in ("a b", "a-b"))
    assert subject_of(one) != subject_of(other)
    assert subscriber_of(subject_of(one), [other]) is None


def test_what_was_told_by_stem_is_told_to_the_same_and_nothing_else_changes() -> None:
    assert with_subjects(by_stem(TOLD), FOUND) == TOLD
    assert with_subjects(TOLD, FOUND) == TOLD
    assert by_subject(TOLD.events.values()).keys() <= set(map(subject_of, FOUND))


def test_a_stem_that_is_nobodys_is_forgotten_before_it_becomes_somebodys() -> None:
    old = by_stem(TOLD)
    without = [one for one in FOUND if one.stem != "person-chef-sof"]
    assert with_subjects(old, without) == with_subjects(by_stem(TOLD, left_out="person-chef-sof"), FOUND)


def test_to_tell_by_subject_what_was_told_by_stem_is_no_new_version() -> None:
    wanted = {uid: one.visible for uid, one in announce(PROGRAMME, FOUND).items()}
    later = datetime(2026, 12, 1, 9, tzinfo=UTC) + timedelta(days=1)
    assert publish(with_subjects(by_stem(TOLD), FOUND), wanted, later) == TOLD
